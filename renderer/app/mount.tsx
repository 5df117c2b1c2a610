import type { PostProcessorModule } from 'i18next';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followDesk, createQueryClient } from '../bridge/index.ts';
import { Start } from './start/start.tsx';

/** Draws the desk into an element. `postProcessor` alters every text: for tests of length. */
export function mountDesk(
  root: HTMLElement,
  options: { postProcessor?: PostProcessorModule } = {},
): void {
  const client = createQueryClient();
  followDesk(client);
  createRoot(root).render(
    <StrictMode>
      <Start client={client} {...options} />
    </StrictMode>,
  );
}
