/** How many bars a voice note is drawn with. */
const BARS = 64;

/** Speech seldom gets louder than this part of what a microphone can give. */
const LOUD = 0.35;

/** How loud a stretch of sound is on the whole, 0 to 1. Pure. */
export function loudnessOf(samples: Float32Array): number {
  if (samples.length === 0) return 0;
  const power = samples.reduce((sum, sample) => sum + sample * sample, 0) / samples.length;
  return Math.min(1, Math.sqrt(power) / LOUD);
}

/** What is drawn of a voice note: its loudest moments in equal stretches, 0 to 100. Pure. */
export function waveformOf(levels: readonly number[]): number[] {
  const bars = Math.min(BARS, levels.length);
  return Array.from({ length: bars }, (_, bar) => {
    const from = Math.floor((bar * levels.length) / bars);
    const to = Math.floor(((bar + 1) * levels.length) / bars);
    const peak = levels.slice(from, to).reduce((high, level) => Math.max(high, level), 0);
    return Math.round(Math.min(1, peak) * 100);
  });
}
