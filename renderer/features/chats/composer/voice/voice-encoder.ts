import { opusFile } from './opus-file.ts';
import { OPUS_RATE, preSkipOf } from './opus-packet.ts';

/** Bits a second: clear speech, and two minutes of it in a third of a megabyte. */
const BITRATE = 24_000;

/** Makes a file that phones play from what a microphone gives. */
export class VoiceEncoder {
  readonly #packets: Uint8Array[] = [];
  readonly #encoder: AudioEncoder;
  readonly #rate: number;
  #heard = 0;
  #preSkip = preSkipOf(new Uint8Array());

  /** `rate`: samples a second. */
  constructor(rate: number) {
    this.#rate = rate;
    this.#encoder = new AudioEncoder({
      output: (chunk, about) => {
        const packet = new Uint8Array(chunk.byteLength);
        chunk.copyTo(packet);
        this.#packets.push(packet);
        const head = about?.decoderConfig?.description;
        if (head !== undefined) this.#preSkip = preSkipOf(bytesOf(head));
      },
      // It is closed by then: whatever is asked of it next throws.
      error: () => undefined,
    });
    this.#encoder.configure({
      codec: 'opus',
      sampleRate: rate,
      numberOfChannels: 1,
      bitrate: BITRATE,
    });
  }

  get heardMs(): number {
    return (this.#heard / this.#rate) * 1000;
  }

  /** @throws DOMException where the encoder broke */
  hear(samples: Float32Array<ArrayBuffer>): void {
    const sound = new AudioData({
      format: 'f32',
      sampleRate: this.#rate,
      numberOfChannels: 1,
      numberOfFrames: samples.length,
      timestamp: Math.round(this.heardMs * 1000),
      data: samples,
    });
    try {
      this.#encoder.encode(sound);
    } finally {
      sound.close();
    }
    this.#heard += samples.length;
  }

  /** All that was heard. @throws DOMException where the encoder broke */
  async finish(): Promise<Uint8Array<ArrayBuffer>> {
    await this.#encoder.flush();
    this.#encoder.close();
    const samples = Math.round((this.#heard / this.#rate) * OPUS_RATE);
    const [stream = 0] = crypto.getRandomValues(new Uint32Array(1));
    const [packets, preSkip] = [this.#packets, this.#preSkip];
    return opusFile({ packets, samples, preSkip, inputRate: this.#rate }, stream);
  }

  /** Nothing of it is wanted. */
  drop(): void {
    if (this.#encoder.state !== 'closed') this.#encoder.close();
  }
}

function bytesOf(source: AllowSharedBufferSource): Uint8Array {
  if (!ArrayBuffer.isView(source)) return new Uint8Array(source);
  return new Uint8Array(source.buffer, source.byteOffset, source.byteLength);
}
