import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { MediaId } from '../../../main/engine/domain/ids.ts';
import { composed } from '../../../renderer/features/chats/composer/composed.ts';
import { opusFile } from '../../../renderer/features/chats/composer/voice/opus-file.ts';
import { OPUS_RATE } from '../../../renderer/features/chats/composer/voice/opus-packet.ts';
import {
  voice,
  type Listening,
  type VoiceTrouble,
} from '../../../renderer/features/chats/composer/voice/voice-state.ts';
import type { DeskDouble } from '../../doubles/desk-bridge.ts';
import { deskWith, type Scenario, type Scenarios } from './scenario.ts';
import { LINA, onWhatsApp } from './whatsapp-chat.ts';

const SECONDS = 7;
/** 20 ms of silence, as Opus has it. */
const SILENCE = Uint8Array.of(0xf8, 0xff, 0xfe);
const ABOUT = { mimeType: 'audio/ogg', bytes: 21_000 };
const mediaId = MediaId.parse('voice-note');

function listening(state: Listening['state'], ms: number): void {
  voice.put({ listening: { conversationId: LINA, state, ms, loudness: 0.6 } });
}

function trouble(what: VoiceTrouble): void {
  voice.put({ trouble: { conversationId: LINA, what } });
}

/** A voice note beside the words, which can be played. */
function recorded(double: DeskDouble): void {
  const content = opusFile(
    {
      packets: Array.from({ length: SECONDS * 50 }, () => SILENCE),
      samples: SECONDS * OPUS_RATE,
      inputRate: OPUS_RATE,
      preSkip: 312,
    },
    1,
  );
  double.answer('media.state', () => ({
    id: mediaId,
    messageId: null,
    state: 'stored',
    updatedAt: double.data.now,
    ...ABOUT,
  }));
  double.answer('media.read', () => ({ mimeType: ABOUT.mimeType, content }));
  composed.enclose(LINA, {
    kind: 'voice',
    mediaId,
    fileName: '',
    ...ABOUT,
    durationMs: SECONDS * 1000,
    waveform: Array.from({ length: 64 }, (_, bar) => Math.round(50 + 45 * Math.sin(bar / 3))),
  });
}

function inLinasChat(prepare: (double: DeskDouble) => void): () => Scenario {
  return () => {
    const data = deskWith();
    onWhatsApp(data);
    return { data, prepare };
  };
}

/** A voice note, from asking for the microphone to what stands there at its end. */
export const voiceNote: Scenarios = {
  'voice-asking': inLinasChat(() => listening('asking', 0)),
  'voice-recording': inLinasChat(() => listening('recording', 72_000)),
  'voice-recorded': inLinasChat(recorded),
  'voice-unplugged': inLinasChat((double) => {
    recorded(double);
    trouble('unplugged');
  }),
  'voice-unkept': inLinasChat(() => {
    const sound = { content: new Uint8Array(1), durationMs: SECONDS * 1000, waveform: [] };
    voice.put({ unkept: { conversationId: LINA, ...sound } });
    composed.refuse(LINA, new FrontdeskError('vault.disk-full', 'full'));
  }),
  'voice-no-microphone': inLinasChat(() => trouble('none')),
  'voice-refused': inLinasChat(() => trouble('refused')),
};
