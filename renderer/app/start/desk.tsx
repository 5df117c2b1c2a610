import { RouterProvider } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Settings } from '../../../main/engine/domain/settings.ts';
import { call, useRoute } from '../../bridge/index.ts';
import { VaultScreen } from '../../features/vault/index.ts';
import { createDeskRouter } from '../router.tsx';
import { FirstRunStage } from './first-run-stage.tsx';

function OpenDesk() {
  const [router] = useState(createDeskRouter);
  return <RouterProvider router={router} />;
}

/** What stands in the window: the vault's screens until it is open, then the first run, then the desk. */
export function Desk({ firstRun }: Pick<Settings, 'firstRun'>) {
  const vault = useRoute('vault.state', undefined);
  const state = vault.data ?? { state: 'opening' as const };
  const usable = state.state !== 'opening' || vault.error !== null;
  useEffect(() => {
    // Only a sign of life for whoever started the app: nothing to show where it is not heard.
    if (usable) call('app.usable', undefined).catch(() => undefined);
  }, [usable]);
  if (vault.error !== null && vault.data === undefined) {
    return <VaultScreen vault={{ state: 'failed', error: vault.error.toShape() }} />;
  }
  if (state.state !== 'open') return <VaultScreen vault={state} />;
  return firstRun === 'done' ? <OpenDesk /> : <FirstRunStage step={firstRun} />;
}
