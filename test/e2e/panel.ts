import { Message, sessionBus, Variant, type MessageBus } from '@jellybrick/dbus-next';
import { z } from 'zod';
import { test as base } from './keyring.ts';

const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const MENU = 'com.canonical.dbusmenu';
const NOTIFICATIONS = 'org.freedesktop.Notifications';
const PROPERTIES = 'org.freedesktop.DBus.Properties';

/** A wrapped value as it comes off the bus. */
const Wrapped = z.instanceof(Variant).transform((variant) => variant.value);
const Entry = z.tuple([z.number(), z.record(z.string(), Wrapped), z.array(Wrapped)]);
const Text = z.string().catch('');

interface Reply {
  signature?: string;
  body?: unknown[];
}

const NOTHING: Reply = {};

export interface TrayEntry {
  id: number;
  label: string;
  enabled: boolean;
  /** Null where it has no tick to show. */
  checked: boolean | null;
}

export interface ShownNotification {
  id: number;
  title: string;
  body: string;
  /** Takes the place of that one; 0 for none. */
  replaces: number;
  /** Asks for a sound of its own. */
  sounds: boolean;
  /** Keys that the app can be told. */
  actions: readonly string[];
}

/**
 * The part of a Linux desktop that shows tray icons and notifications, on a bus of its own: what is clicked here comes
 * to the app on the way that a real panel's click takes.
 */
export class Panel {
  readonly notifications: ShownNotification[] = [];
  readonly #bus: MessageBus;
  #item: { service: string; path: string } | null = null;

  static async open(busAddress: string): Promise<Panel> {
    const panel = new Panel(sessionBus({ busAddress }));
    panel.#bus.addMethodHandler((message) => panel.#answer(message));
    await panel.#bus.requestName(WATCHER);
    await panel.#bus.requestName(NOTIFICATIONS);
    return panel;
  }

  private constructor(bus: MessageBus) {
    this.#bus = bus;
  }

  close(): void {
    this.#bus.disconnect();
  }

  /** Whether the app has put its icon into the tray. */
  get hasItem(): boolean {
    return this.#item !== null;
  }

  async tooltip(): Promise<string> {
    const tip = z.tuple([z.unknown(), z.unknown(), z.string(), z.string()]);
    return tip.parse(await this.#property('ToolTip'))[2];
  }

  /** The tray's menu as a panel would draw it now; submenus are left out. */
  async menu(): Promise<readonly TrayEntry[]> {
    const root = await this.#menuCall('GetLayout', 'iias', [0, 1, []]);
    const [, , children] = Entry.parse(root[1]);
    return children.flatMap((child) => {
      const [id, properties] = Entry.parse(child);
      const label = Text.parse(properties['label']).replaceAll('_', '');
      if (label === '') return [];
      const state = properties['toggle-state'];
      return [
        {
          id,
          label,
          enabled: properties['enabled'] !== false,
          checked: typeof state === 'number' && state >= 0 ? state === 1 : null,
        },
      ];
    });
  }

  /** Clicks the entry whose label begins so. */
  async click(label: string): Promise<void> {
    const entry = (await this.menu()).find((one) => one.label.startsWith(label));
    if (entry === undefined) throw new Error(`The tray has no “${label}”.`);
    await this.#menuCall('Event', 'isvu', [entry.id, 'clicked', new Variant('s', ''), 0]);
  }

  /** Clicks a notification, as one does to see what it is about. */
  clickNotification(id: number): void {
    const path = '/org/freedesktop/Notifications';
    this.#bus.send(Message.newSignal(path, NOTIFICATIONS, 'ActionInvoked', 'us', [id, 'default']));
  }

  async #property(name: string): Promise<unknown> {
    const [value] = await this.#call(this.#known().path, PROPERTIES, 'Get', 'ss', [ITEM, name]);
    return Wrapped.parse(value);
  }

  async #menuCall(member: string, signature: string, body: unknown[]): Promise<unknown[]> {
    const path = z.string().parse(await this.#property('Menu'));
    return this.#call(path, MENU, member, signature, body);
  }

  #known(): { service: string; path: string } {
    if (this.#item === null) throw new Error('The app has no icon in the tray.');
    return this.#item;
  }

  async #call(
    path: string,
    iface: string,
    member: string,
    signature: string,
    body: unknown[],
  ): Promise<unknown[]> {
    const { service: destination } = this.#known();
    const reply = await this.#bus.call(
      new Message({ destination, path, interface: iface, member, signature, body }),
    );
    return reply?.body ?? [];
  }

  #answer(message: Message): boolean {
    const reply = this.#replyTo(message);
    if (reply === null) return false;
    this.#bus.send(Message.newMethodReturn(message, reply.signature, reply.body));
    return true;
  }

  #replyTo(message: Message): Reply | null {
    const { interface: iface, member, body } = message;
    if (iface === WATCHER && member === 'RegisterStatusNotifierItem') {
      const given = z.string().parse(body[0]);
      this.#item = given.startsWith('/')
        ? { service: message.sender, path: given }
        : { service: given, path: '/StatusNotifierItem' };
      return NOTHING;
    }
    if (iface === WATCHER) return NOTHING;
    if (iface === PROPERTIES && body[0] === WATCHER) return watcherProperty(member, body[1]);
    return iface === NOTIFICATIONS ? this.#notified(member, body) : null;
  }

  #notified(member: string, body: unknown[]): Reply | null {
    switch (member) {
      case 'GetCapabilities':
        return { signature: 'as', body: [['body', 'actions']] };
      case 'GetServerInformation':
        return { signature: 'ssss', body: ['panel', 'test', '1', '1.2'] };
      case 'Notify': {
        const [, replaces, , title, text, actions, hints] = Notify.parse(body);
        const id = replaces === 0 ? this.notifications.length + 1 : replaces;
        const sounds = Object.keys(hints).some((hint) => hint.startsWith('sound-'));
        this.notifications.push({ id, title, body: text, replaces, sounds, actions });
        return { signature: 'u', body: [id] };
      }
      case 'CloseNotification':
        return NOTHING;
      default:
        return null;
    }
  }
}

const Notify = z.tuple([
  z.string(),
  z.number(),
  z.string(),
  z.string(),
  z.string(),
  z.array(z.string()),
  z.record(z.string(), Wrapped),
  z.number(),
]);

function watcherProperty(member: string, name: unknown): Reply {
  const values: Record<string, Variant> = {
    IsStatusNotifierHostRegistered: new Variant('b', true),
    ProtocolVersion: new Variant('i', 0),
    RegisteredStatusNotifierItems: new Variant('as', []),
  };
  if (member === 'GetAll') return { signature: 'a{sv}', body: [values] };
  const value = values[String(name)];
  return value === undefined ? NOTHING : { signature: 'v', body: [value] };
}

/** The app on a desktop with an unlocked keyring and a panel that shows trays and notifications. */
export const test = base.extend<{ panel: Panel; unlocked: void }>({
  unlocked: [
    async ({ keyring }, provide) => {
      await keyring.startKeyring('unlocked');
      await provide();
    },
    { auto: true },
  ],

  panel: async ({ keyring, unlocked: _unlocked }, provide) => {
    const panel = await Panel.open(keyring.env['DBUS_SESSION_BUS_ADDRESS'] ?? '');
    await provide(panel);
    panel.close();
  },

  deskEnv: async ({ deskEnv, panel: _panel }, provide) => {
    await provide(deskEnv);
  },
});
