import { FrontdeskError } from '../domain/errors.ts';
import type { LinkDiagnostics, LinkState } from '../domain/link.ts';
import type { ChannelLink } from '../ports/channel-link.ts';
import type { Clock } from '../ports/clock.ts';
import type { SettingsStore } from '../ports/settings-store.ts';

export interface LinkServiceParts {
  link: ChannelLink;
  settings: SettingsStore;
  clock: Clock;
}

/** Linking a number, with the owner's consent and wish kept. Each change answers with the state after it. */
export interface LinkService {
  state(): LinkState;
  onChange(listener: (state: LinkState) => void): () => void;
  /** Goes on where the last run of the desk ended: starts only what the owner wants and consented to. */
  resume(): Promise<void>;
  /** @throws `invalid-input` without consent, now or earlier; whatever `ChannelLink.link` throws */
  start(choice: { understood?: true | undefined }): Promise<LinkState>;
  /** @throws `invalid-input` without earlier consent; whatever `ChannelLink.requestCode` throws */
  requestCode(phone: string): Promise<LinkState>;
  useQr(): Promise<LinkState>;
  cancel(): Promise<LinkState>;
  takeOver(): Promise<LinkState>;
  logOut(): Promise<LinkState>;
  relink(): Promise<LinkState>;
  showWindow(): Promise<LinkState>;
  hideWindow(): Promise<LinkState>;
  diagnostics(): Promise<LinkDiagnostics>;
}

export function createLinkService({ link, settings, clock }: LinkServiceParts): LinkService {
  const after = async (doing: Promise<void>): Promise<LinkState> => {
    await doing;
    return link.state();
  };
  /** The wish is kept first: what dies in the middle of linking goes on with it after a restart. */
  async function want(consentAt: number | null): Promise<void> {
    if (consentAt === null) {
      throw new FrontdeskError('invalid-input', 'Linking a number needs the consent of its owner.');
    }
    await settings.update({ whatsApp: { consentAt, enabled: true } });
  }
  const wantNoMore = async (): Promise<void> => {
    const { consentAt } = settings.get().whatsApp;
    await settings.update({ whatsApp: { consentAt, enabled: false } });
  };
  const consent = () => settings.get().whatsApp.consentAt;

  return {
    state: () => link.state(),
    onChange: (listener) => link.onChange(listener),
    async resume() {
      const { consentAt, enabled } = settings.get().whatsApp;
      if (enabled && consentAt !== null) await link.link();
    },
    async start({ understood }) {
      await want(consent() ?? (understood === true ? clock.now() : null));
      return after(link.link());
    },
    async requestCode(phone) {
      await want(consent());
      return after(link.requestCode(phone));
    },
    useQr: () => after(link.useQr()),
    async cancel() {
      await link.cancel();
      // Where there was nothing to end, a number is linked and stays so.
      if (link.state().status === 'idle') await wantNoMore();
      return link.state();
    },
    takeOver: () => after(link.takeOver()),
    async logOut() {
      // Whatever comes of it, the next start must not link again by itself.
      await wantNoMore();
      return after(link.logOut());
    },
    async relink() {
      await want(consent());
      return after(link.relink());
    },
    showWindow: () => after(link.showWindow()),
    hideWindow: () => after(link.hideWindow()),
    diagnostics: () => link.diagnostics(),
  };
}
