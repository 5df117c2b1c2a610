import { deadline } from './deadline.ts';
import { cancel, link, loggedOut, relink, stop } from './owner.ts';
import {
  code,
  conflict,
  connected,
  lost,
  progress,
  qr,
  ready,
  reloaded,
  scanAgain,
  takeOver,
} from './page.ts';
import { resumed, suspended } from './sleep.ts';
import {
  stay,
  type Circumstances,
  type LinkEvent,
  type LinkMachine,
  type PageEvent,
  type Step,
} from './state.ts';
import { failed, trouble } from './trouble.ts';

/** The whole of what a link does, as a table: no clock, no page, no promise. Total: any event in any state. */
export function step(machine: LinkMachine, event: LinkEvent, world: Circumstances): Step {
  switch (event.type) {
    case 'link':
      return link(machine, world);
    case 'relink':
      return relink(machine, world);
    case 'cancel':
      return cancel(machine, world);
    case 'stop':
      return stop(machine, world);
    case 'log-out':
      return loggedOut(machine, 'unlinked-here', world);
    case 'suspended':
      return suspended(machine, world);
    case 'resumed':
      return resumed(machine, world);
    case 'deadline':
      return deadline(machine, world);
    default:
      return machine.alive ? heard(machine, event, world) : stay(machine);
  }
}

/** What can only be told of a page that is there. */
function heard(machine: LinkMachine, event: PageEvent, world: Circumstances): Step {
  switch (event.type) {
    case 'started':
      return stay({ ...machine, started: true });
    case 'qr':
      return qr(machine, event.text, world);
    case 'code':
      return code(machine, event.text, world);
    case 'code-refused':
      return machine.status === 'qr' ? stay({ ...machine, cause: 'code-refused' }) : stay(machine);
    case 'use-qr':
      return scanAgain(machine, world);
    case 'progress':
      return progress(machine, event.percent, world);
    case 'ready':
      return ready(machine, event, world);
    case 'connected':
      return connected(machine, world);
    case 'lost':
      return lost(machine, world);
    case 'conflict':
      return conflict(machine, world);
    case 'take-over':
      return takeOver(machine, world);
    case 'reloaded':
      return reloaded(machine, world);
    case 'logged-out':
      return loggedOut(machine, 'unlinked-on-phone', world);
    case 'gone':
      return trouble({ ...machine, started: false }, 'crashed', world);
    case 'crashed':
    case 'hung':
    case 'deaf':
      return trouble(machine, event.type, world);
    case 'failed':
      return failed(machine, event.why, event.missing, world);
  }
}
