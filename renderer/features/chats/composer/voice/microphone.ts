/** Why nothing can be heard: `refused` by the system, `none` is there, `busy` with another program. */
export type MicrophoneTrouble = 'refused' | 'none' | 'busy' | 'failed';

const TROUBLES: Readonly<Record<string, MicrophoneTrouble>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** Pure. */
export function microphoneTrouble(cause: unknown): MicrophoneTrouble {
  return (cause instanceof DOMException ? TROUBLES[cause.name] : undefined) ?? 'failed';
}

/** The sound of the microphone, until it is stopped or pulled out. @throws DOMException where there is none to be had */
export async function openMicrophone(): Promise<MediaStreamTrack> {
  const stream = await navigator.mediaDevices.getUserMedia({
    audio: {
      channelCount: 1,
      echoCancellation: true,
      noiseSuppression: true,
      autoGainControl: true,
    },
  });
  const [track] = stream.getAudioTracks();
  if (track === undefined) throw new DOMException('The microphone gave no sound.', 'NotFoundError');
  return track;
}
