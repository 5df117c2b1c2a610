import type { LinkState } from '../../../main/engine/domain/link.ts';
import { CatchingUp } from './linking/catching-up.tsx';
import { Linking } from './linking/linking.tsx';
import { NotLinked } from './linking/not-linked.tsx';
import { Starting } from './linking/starting.tsx';
import { Conflict } from './states/conflict.tsx';
import { Deaf } from './states/deaf.tsx';
import { Failed } from './states/failed.tsx';
import { Linked } from './states/linked.tsx';
import { LoggedOut } from './states/logged-out.tsx';
import { Reconnecting } from './states/reconnecting.tsx';
import { WhatsAppChanged } from './states/whatsapp-changed.tsx';

export interface StateViewProps {
  state: LinkState;
  onPractise?: () => void;
  onDiagnostics?: () => void;
}

export function StateView({ state, onPractise, onDiagnostics }: StateViewProps) {
  const toPractice = onPractise === undefined ? {} : { onPractise };
  const toDiagnostics = onDiagnostics === undefined ? {} : { onDiagnostics };
  switch (state.status) {
    case 'idle':
      return <NotLinked {...toPractice} />;
    case 'starting':
      return <Starting />;
    case 'qr':
    case 'code':
      return <Linking state={state} {...toDiagnostics} />;
    case 'syncing':
      return <CatchingUp progress={state.progress} />;
    case 'ready':
      return <Linked account={state.linked} {...toDiagnostics} />;
    case 'reconnecting':
      return <Reconnecting state={state} />;
    case 'deaf':
      return <Deaf />;
    case 'conflict':
      return <Conflict />;
    case 'logged-out':
      return <LoggedOut here={state.cause === 'unlinked-here'} />;
    case 'failed':
      return state.cause === 'whatsapp-changed' ? (
        <WhatsAppChanged missing={state.missing ?? []} {...toDiagnostics} />
      ) : (
        <Failed state={state} {...toDiagnostics} />
      );
  }
}
