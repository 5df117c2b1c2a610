import type { ChildProcess } from 'node:child_process';
import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** A bus without any service on it, whatever is installed on this machine. */
const BARE_BUS = `<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>`;

/** A private session bus and home, and the real GNOME keyring on it, in whatever state a test wants. */
export class SecretService {
  readonly home: string;
  readonly #bus: ChildProcess;
  readonly #address: string;
  #keyring: ChildProcess | null = null;

  static async create(): Promise<SecretService> {
    const home = await mkdtemp(path.join(tmpdir(), 'frontdesk-keyring-'));
    const config = path.join(home, 'bus.conf');
    await writeFile(config, BARE_BUS);
    const bus = spawn('dbus-daemon', ['--nofork', '--print-address=1', `--config-file=${config}`], {
      env: cleanEnv(home),
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return new SecretService(home, bus, await firstLine(bus));
  }

  private constructor(home: string, bus: ChildProcess, address: string) {
    this.home = home;
    this.#bus = bus;
    this.#address = address;
  }

  /** What a process needs to find this service and no other. */
  get env(): NodeJS.ProcessEnv {
    return { ...cleanEnv(this.home), DBUS_SESSION_BUS_ADDRESS: this.#address };
  }

  /** Unlocked: as on a desktop where somebody has logged in. Locked: as where they have not. */
  async startKeyring(state: 'unlocked' | 'locked'): Promise<void> {
    await this.stopKeyring();
    const unlock = state === 'unlocked' ? ['--unlock'] : [];
    const keyring = spawn(
      'gnome-keyring-daemon',
      ['--foreground', '--components=secrets', `--control-directory=${this.home}`, ...unlock],
      { env: this.env, stdio: ['pipe', 'pipe', 'ignore'] },
    );
    this.#keyring = keyring;
    keyring.stdin.end('a login password');
    await this.#untilAnswering();
  }

  async stopKeyring(): Promise<void> {
    await end(this.#keyring);
    this.#keyring = null;
  }

  async dispose(): Promise<void> {
    await this.stopKeyring();
    await end(this.#bus);
    await rm(this.home, { recursive: true, force: true });
  }

  async #untilAnswering(): Promise<void> {
    for (;;) {
      const ask = spawn(
        'dbus-send',
        [
          '--session',
          '--print-reply',
          '--dest=org.freedesktop.secrets',
          '/org/freedesktop/secrets',
          'org.freedesktop.DBus.Peer.Ping',
        ],
        { env: this.env, stdio: 'ignore' },
      );
      const [code] = (await once(ask, 'exit')) as [number | null];
      if (code === 0) return;
    }
  }
}

/** Where neither a bus nor a display can be found. */
export function nowhere(): NodeJS.ProcessEnv {
  return cleanEnv('/nonexistent');
}

/** Runs a script of this folder in `env` and gives back the one message that it sends. */
export async function runThere(
  script: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<unknown> {
  const child = fork(path.join(import.meta.dirname, script), [...args], {
    env,
    execPath: process.execPath,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const [answer] = (await once(child, 'message')) as [unknown];
  await ended;
  return answer;
}

function cleanEnv(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env['PATH'],
    LANG: 'C.UTF-8',
    HOME: home,
    XDG_DATA_HOME: path.join(home, 'data'),
    XDG_CONFIG_HOME: path.join(home, 'config'),
    XDG_CACHE_HOME: path.join(home, 'cache'),
    XDG_RUNTIME_DIR: home,
  };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error('has no output');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

async function end(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
