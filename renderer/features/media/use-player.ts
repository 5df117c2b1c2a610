import { useEffect, useMemo, useState } from 'react';

export interface Player {
  playing: boolean;
  /** Seconds. */
  at: number;
  /** Seconds; 0 until it is known. */
  length: number;
  broken: boolean;
  toggle: () => void;
  seek: (seconds: number) => void;
}

const EVENTS = ['play', 'pause', 'ended', 'timeupdate', 'durationchange', 'error'] as const;

function read(sound: HTMLAudioElement, knownMs: number) {
  return {
    playing: !sound.paused && !sound.ended,
    at: sound.currentTime,
    // A recording that was streamed while it was made says that it has no end.
    length: Number.isFinite(sound.duration) ? sound.duration : knownMs / 1000,
    broken: sound.error !== null,
  };
}

function seek(sound: HTMLAudioElement, seconds: number): void {
  sound.currentTime = seconds;
}

/** Plays a sound without a player of the browser's, which could not show how loud it is where. */
export function usePlayer(url: string, knownMs: number): Player {
  const sound = useMemo(() => new Audio(url), [url]);
  const [shown, setShown] = useState(() => read(sound, knownMs));
  useEffect(() => {
    const update = () => setShown(read(sound, knownMs));
    for (const event of EVENTS) sound.addEventListener(event, update);
    return () => {
      for (const event of EVENTS) sound.removeEventListener(event, update);
      sound.pause();
    };
  }, [sound, knownMs]);
  return {
    ...shown,
    toggle: () => {
      // Refused where the content is no sound; the error event says so too.
      if (sound.paused) sound.play().catch(() => setShown((now) => ({ ...now, broken: true })));
      else sound.pause();
    },
    seek: (seconds) => seek(sound, seconds),
  };
}
