/** Every kind of trouble that the soak makes. */
export const FAULTS = [
  'page-crash',
  'page-hang',
  'reload-in-send',
  'offline-with-waiting',
  'repeated-and-reordered',
  'malformed',
  'empty-media',
  'big-media',
  'kill-after-linking',
  'kill-in-send',
  'unlinked-on-phone',
  'clock-jump',
  'sleep',
  'taken-over',
  'slow-sends',
  'refused-sends',
  'lost-acks',
  'late-number',
  'human-pace',
] as const;

export type Fault = (typeof FAULTS)[number];

/** What a kill is where the app is to live on. */
const SPARED: Readonly<Partial<Record<Fault, Fault>>> = {
  'kill-after-linking': 'unlinked-on-phone',
  'kill-in-send': 'reload-in-send',
};

export function withoutKilling(fault: Fault): Fault {
  return SPARED[fault] ?? fault;
}
