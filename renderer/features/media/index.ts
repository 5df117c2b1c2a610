export { showMedia } from './show-media.tsx';
