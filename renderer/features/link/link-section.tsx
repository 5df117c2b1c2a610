import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '../../../main/engine/domain/link.ts';
import { useRoute } from '../../bridge/index.ts';
import { useAnnounce } from '../../ui/announcer.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { StateView } from './state-view.tsx';
import { WindowShown } from './window-shown.tsx';

/** Says each new state once to screen readers; a new code to scan is no new state. */
function useAnnounced(status: LinkState['status'] | undefined): void {
  const { t } = useTranslation('status');
  const announce = useAnnounce();
  const said = useRef(status);
  useEffect(() => {
    if (status === undefined || said.current === status) return;
    const first = said.current === undefined;
    said.current = status;
    if (!first) announce(t(`channel.${status}`));
  }, [announce, status, t]);
}

/** Linking a number, from the first risk to a link that was lost: one state at a time, each with its next step. */
export function LinkSection({
  onPractise,
  onDiagnostics,
}: {
  /** Leads to the pretend customers; left out where the owner comes from there. */
  onPractise?: () => void;
  /** Leads to the page that says what works and what does not; left out where there is none around. */
  onDiagnostics?: () => void;
}) {
  const { t } = useTranslation('link');
  const state = useRoute('link.state', undefined);
  useAnnounced(state.data?.status);
  if (state.data === undefined) {
    return state.isPending ? (
      <SkeletonRows rows={4} label={t('loading')} />
    ) : (
      <ErrorLine error={state.error} />
    );
  }
  return (
    <div
      role="group"
      aria-label={t('label')}
      data-pane-focus
      tabIndex={-1}
      className="flex flex-col gap-4 outline-none"
    >
      {state.data.windowShown ? <WindowShown /> : null}
      <StateView
        state={state.data}
        {...(onPractise === undefined ? {} : { onPractise })}
        {...(onDiagnostics === undefined ? {} : { onDiagnostics })}
      />
    </div>
  );
}
