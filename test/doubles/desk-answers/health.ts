import type { Answers, World } from '../desk-bridge.ts';

type HealthRoute = Extract<keyof Answers, `health.${string}`>;

/** The health of the accounts, answered from memory. */
export function healthAnswers({ data }: World): Pick<Answers, HealthRoute> {
  return {
    'health.read': () => data.health,
    'health.lift': ({ channelId }) =>
      (data.health = data.health.map((one) =>
        one.channelId === channelId ? { ...one, freeze: null } : one,
      )),
    'health.itIsAPerson': ({ conversationId }) =>
      (data.health = data.health.map((one) => ({
        ...one,
        loops: one.loops.filter((loop) => loop.conversationId !== conversationId),
      }))),
  };
}
