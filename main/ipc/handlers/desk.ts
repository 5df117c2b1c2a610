import type { OutputOf, ParsedInputOf } from '../../../preload/contract/index.ts';
import type { Handlers } from '../router.ts';

type DeskRoutes = Exclude<
  Extract<keyof Handlers, `app.${string}` | `vault.${string}` | `settings.${string}`>,
  'app.status'
>;
type OtherRoutes = Extract<keyof Handlers, `providers.${string}` | `practice.${string}`>;

/** What the handlers need of the app around the engine. The composition root provides it. */
export interface DeskDoors {
  app: {
    info(): OutputOf<'app.info'>;
    usable(): void;
    quit(choice: ParsedInputOf<'app.quit'>): Promise<void>;
    restart(): void;
    closeWindow(choice: ParsedInputOf<'app.closeWindow'>): Promise<void>;
  };
  vault: {
    state(): OutputOf<'vault.state'>;
    retry(): Promise<OutputOf<'vault.state'>>;
    unlock(passphrase: string): Promise<OutputOf<'vault.state'>>;
    createWithPassphrase(passphrase: string): Promise<OutputOf<'vault.state'>>;
    startAnew(): Promise<OutputOf<'vault.state'>>;
  };
  settings: {
    get(): OutputOf<'settings.get'>;
    update(patch: ParsedInputOf<'settings.update'>): Promise<OutputOf<'settings.update'>>;
  };
  providers: {
    list(): Promise<OutputOf<'providers.list'>>;
    connect(input: ParsedInputOf<'providers.connect'>): Promise<OutputOf<'providers.connect'>>;
    choose(input: ParsedInputOf<'providers.choose'>): Promise<OutputOf<'providers.choose'>>;
    forgetKey(input: ParsedInputOf<'providers.forgetKey'>): Promise<OutputOf<'providers.list'>>;
  };
  practice: {
    state(): OutputOf<'practice.state'>;
    set(change: ParsedInputOf<'practice.set'>): Promise<OutputOf<'practice.set'>>;
    writeAs(input: ParsedInputOf<'practice.writeAs'>): Promise<OutputOf<'practice.writeAs'>>;
  };
}

export function deskHandlers(doors: DeskDoors): Pick<Handlers, DeskRoutes | OtherRoutes> {
  const { app, vault, settings, providers, practice } = doors;
  return {
    'app.info': () => app.info(),
    'app.usable': () => app.usable(),
    'app.quit': (choice) => app.quit(choice),
    'app.restart': () => app.restart(),
    'app.closeWindow': (choice) => app.closeWindow(choice),
    'vault.state': () => vault.state(),
    'vault.retry': () => vault.retry(),
    'vault.unlock': ({ passphrase }) => vault.unlock(passphrase),
    'vault.createWithPassphrase': ({ passphrase }) => vault.createWithPassphrase(passphrase),
    'vault.startAnew': () => vault.startAnew(),
    'settings.get': () => settings.get(),
    'settings.update': (patch) => settings.update(patch),
    'providers.list': () => providers.list(),
    'providers.connect': (input) => providers.connect(input),
    'providers.choose': (input) => providers.choose(input),
    'providers.forgetKey': (input) => providers.forgetKey(input),
    'practice.state': () => practice.state(),
    'practice.set': (change) => practice.set(change),
    'practice.writeAs': (input) => practice.writeAs(input),
  };
}
