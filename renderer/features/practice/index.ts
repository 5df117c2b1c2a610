export { PracticePanel } from './practice-panel.tsx';
