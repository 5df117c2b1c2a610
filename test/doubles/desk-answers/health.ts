import type { Answers } from '../desk-bridge.ts';

type HealthRoute = Extract<keyof Answers, `health.${string}`>;

/** A desk with practice alone: no account stands under somebody else's rules. */
export function healthAnswers(): Pick<Answers, HealthRoute> {
  return {
    'health.read': () => [],
    'health.lift': () => [],
    'health.itIsAPerson': () => [],
  };
}
