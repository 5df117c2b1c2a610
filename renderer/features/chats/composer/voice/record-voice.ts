import type { ConversationId } from '../../../../../main/engine/domain/ids.ts';
import { composed } from '../composed.ts';
import { enclose } from '../take-file.ts';
import { microphoneTrouble, openMicrophone } from './microphone.ts';
import { takeDown, type TakenDown } from './take-down.ts';
import { voice, type Unkept, type VoiceTrouble } from './voice-state.ts';

/** What is shorter was a press by mistake. */
const SHORTEST_MS = 500;
/** Often enough for the eye, and seldom enough for the machine. */
const SHOWN_EVERY_MS = 100;

/** Why it ends, but for what happens to the microphone. */
type Wish = 'kept' | 'discarded' | 'unseen';

let stopper: AbortController | null = null;

const end = (wish: Wish) => stopper?.abort(wish);

function endedBy(stop: AbortSignal, wish: Wish): boolean {
  return stop.aborted && stop.reason === wish;
}

/** Ends the recording and puts it beside the words. */
export function stopRecording(): void {
  end('kept');
}

/** Ends the recording and keeps nothing of it. */
export function discardRecording(): void {
  end('discarded');
}

/** The microphone never listens where the owner cannot see it. */
function isSeen(): boolean {
  return voice.get().shown > 0 && !document.hidden;
}

function noteOf(sound: TakenDown | null, stop: AbortSignal): VoiceTrouble | null {
  if (sound === null || sound.durationMs < SHORTEST_MS) return 'too-short';
  if (endedBy(stop, 'unseen')) return 'unseen';
  return sound.ending === 'stopped' ? null : sound.ending;
}

/** Puts what was said beside the words. Where that fails, it can be tried again: nobody says it all twice. */
export async function keep(sound: Unkept): Promise<void> {
  const { conversationId, content, durationMs, waveform } = sound;
  const file = { content, mimeType: 'audio/ogg', fileName: '', voice: true };
  const there = await enclose(conversationId, file, { durationMs, waveform });
  voice.put({ unkept: there ? null : sound });
}

async function listen(conversationId: ConversationId, stop: AbortSignal): Promise<void> {
  const track = await openMicrophone();
  if (stop.aborted) return track.stop();
  const listening = { conversationId, state: 'recording', ms: 0, loudness: 0 } as const;
  voice.put({ listening });
  let shown = 0;
  let loudest = 0;
  const sound = await takeDown(track, stop, (ms, loudness) => {
    if (!isSeen()) end('unseen');
    loudest = Math.max(loudest, loudness);
    if (ms - shown < SHOWN_EVERY_MS) return;
    voice.put({ listening: { ...listening, ms, loudness: loudest } });
    shown = ms;
    loudest = 0;
  });
  if (endedBy(stop, 'discarded')) return;
  const what = noteOf(sound, stop);
  if (what !== null) voice.put({ trouble: { conversationId, what } });
  if (sound === null || what === 'too-short') return;
  const { content, durationMs, waveform } = sound;
  voice.put({ listening: { ...listening, state: 'keeping', ms: durationMs } });
  await keep({ conversationId, content, durationMs, waveform });
}

/** Listens until the owner stops it, and puts the voice note beside the words of a chat. */
export async function recordVoice(conversationId: ConversationId): Promise<void> {
  if (voice.get().listening !== null) return;
  const { signal } = (stopper = new AbortController());
  const listening = { conversationId, state: 'asking', ms: 0, loudness: 0 } as const;
  voice.put({ trouble: null, unkept: null, listening });
  composed.clearTrouble(conversationId);
  try {
    await listen(conversationId, signal);
  } catch (cause) {
    if (endedBy(signal, 'discarded')) return;
    voice.put({ trouble: { conversationId, what: microphoneTrouble(cause) } });
  } finally {
    stopper = null;
    voice.put({ listening: null });
  }
}
