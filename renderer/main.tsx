import './bridge/zod-without-eval.ts';
import './ui/theme.css';
import { mountDesk } from './app/mount.tsx';

const root = document.getElementById('root');
if (root !== null) mountDesk(root);
