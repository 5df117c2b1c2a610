export { DraftDock } from './draft-dock.tsx';
export { ReviewDesk } from './review-desk.tsx';
