import { useQueryClient } from '@tanstack/react-query';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { call, routeKey, useAction, useRoute } from '../../bridge/index.ts';
import { useDeskNotices } from './notices.ts';

/** The emergency stop: one action, no question. Starting again is asked for elsewhere. */
export function useEmergency() {
  const client = useQueryClient();
  const status = useRoute('app.status', undefined);
  const resume = useAction('emergency.resume');
  const setStopFailed = useDeskNotices((state) => state.setStopFailed);
  const gate = status.data?.gate;
  const show = (next: OutputOf<'app.status'>) => client.setQueryData(routeKey('app.status'), next);
  const stop = async () => {
    try {
      show(await call('emergency.stop', undefined));
      setStopFailed(false);
    } catch {
      setStopFailed(true);
    }
  };
  return {
    gate,
    stopped: gate?.open === false,
    stop: () => void stop(),
    resume: async () => {
      show(await resume.mutateAsync(undefined));
    },
    resuming: resume.isPending,
    resumeError: resume.error,
  };
}
