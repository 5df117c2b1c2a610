import { onTestFinished, vi } from 'vitest';

/** Few samples a second, so that a quarter of an hour is soon said. */
const RATE = 1000;

interface Sound {
  sampleRate: number;
  numberOfChannels: number;
  numberOfFrames: number;
  copyTo: (samples: Float32Array, options: { planeIndex: number }) => void;
  close: () => void;
}

/** A microphone and the browser's parts behind it, which this environment has none of. It hears what `say` tells it. */
export class FakeMicrophone {
  /** Why it is not given; null where it is. */
  refusal: DOMException | null = null;
  /** What is said breaks the encoder. */
  breaks = false;
  /** Sounds that were taken in and not given back. */
  held = 0;
  #tracks = new Set<object>();
  #ears: ReadableStreamDefaultController<Sound> | null = null;

  /** Whether anybody listens. */
  get isOpen(): boolean {
    return this.#tracks.size > 0;
  }

  say(ms: number, loudness = 0.2, channels = 1): void {
    const numberOfFrames = (ms * RATE) / 1000;
    this.held += 1;
    this.#ears?.enqueue({
      sampleRate: RATE,
      numberOfChannels: channels,
      numberOfFrames,
      copyTo: (samples, { planeIndex }) => samples.fill(planeIndex === 0 ? loudness : 0),
      close: () => (this.held -= 1),
    });
  }

  unplug(): void {
    this.#ears?.close();
    this.#ears = null;
  }

  plugIn(): void {
    const getUserMedia = () => {
      if (this.refusal !== null) return Promise.reject(this.refusal);
      const track = { stop: () => this.#tracks.delete(track) };
      this.#tracks.add(track);
      return Promise.resolve({ getAudioTracks: () => [track] });
    };
    Object.defineProperty(navigator, 'mediaDevices', {
      configurable: true,
      value: { getUserMedia },
    });
    onTestFinished(() => {
      Reflect.deleteProperty(navigator, 'mediaDevices');
    });
    const listen = (ears: ReadableStreamDefaultController<Sound>) => (this.#ears = ears);
    const isBroken = () => this.breaks;
    vi.stubGlobal(
      'MediaStreamTrackProcessor',
      class {
        readonly readable = new ReadableStream<Sound>({
          start: (ears) => {
            listen(ears);
          },
        });
      },
    );
    vi.stubGlobal(
      'AudioData',
      class {
        close(): void {
          // There is nothing behind it.
        }
      },
    );
    vi.stubGlobal(
      'AudioEncoder',
      class {
        state = 'configured';
        readonly #output: (chunk: object) => void;
        constructor({ output }: { output: (chunk: object) => void }) {
          this.#output = output;
        }
        configure(): void {
          // Whatever is asked for it gives the same.
        }
        encode(): void {
          if (isBroken()) throw new DOMException('It broke.', 'InvalidStateError');
          this.#output({ byteLength: 3, copyTo: (to: Uint8Array) => to.set([0xf8, 1, 2]) });
        }
        flush(): Promise<void> {
          return Promise.resolve();
        }
        close(): void {
          this.state = 'closed';
        }
      },
    );
  }
}
