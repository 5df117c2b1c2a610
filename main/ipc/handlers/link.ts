import type { OutputOf } from '../../../preload/contract/index.ts';
import type { LinkService } from '../../engine/services/link.ts';
import type { Handlers } from '../router.ts';

type LinkRoutes = Extract<keyof Handlers, `link.${string}`>;

/** `exportReport` asks the owner where to; only the desktop can. */
export function linkHandlers(
  link: () => LinkService,
  exportReport: () => Promise<OutputOf<'link.exportReport'>>,
): Pick<Handlers, LinkRoutes> {
  return {
    'link.state': () => link().state(),
    'link.start': (choice) => link().start(choice),
    'link.requestCode': ({ phone }) => link().requestCode(phone),
    'link.useQr': () => link().useQr(),
    'link.cancel': () => link().cancel(),
    'link.takeOver': () => link().takeOver(),
    'link.logOut': () => link().logOut(),
    'link.relink': () => link().relink(),
    'link.showWindow': () => link().showWindow(),
    'link.hideWindow': () => link().hideWindow(),
    'link.diagnostics': () => link().diagnostics(),
    'link.exportReport': () => exportReport(),
  };
}
