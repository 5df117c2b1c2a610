import { UNNAMED_BUSINESS, type Business, type Fact } from '../domain/business.ts';
import { FactId } from '../domain/ids.ts';
import type { EngineParts } from '../parts.ts';
import type { Change } from '../ports/store.ts';
import { take } from '../step.ts';
import type { BusinessService } from './services.ts';

/** What the shop says of itself. */
export function createBusinessService(
  parts: Pick<EngineParts, 'store' | 'events' | 'random' | 'locks'>,
): BusinessService {
  const { store, random, locks } = parts;

  async function read(): Promise<{ business: Business; facts: Fact[] }> {
    const [business, facts] = await Promise.all([store.business.get(), store.business.facts()]);
    return { business: business ?? UNNAMED_BUSINESS, facts: [...facts] };
  }

  function change(
    changesOf: () => Promise<Change[]> | Change[],
  ): Promise<{ business: Business; facts: Fact[] }> {
    return locks.run('business', async () => {
      const changes = await changesOf();
      await take(parts, { changes, events: [{ type: 'business-changed' }] });
      return read();
    });
  }

  return {
    get: read,
    save: (business) => change(() => [{ type: 'put-business', business }]),
    saveFact: (fact) =>
      change(() => [
        { type: 'put-fact', fact: { ...fact, id: fact.id ?? FactId.parse(random.id()) } },
      ]),
    deleteFact: (factId) => change(() => [{ type: 'delete-fact', factId }]),
    replaceAll: ({ business, facts }) =>
      change(async () => {
        const kept = new Set(facts.map(({ id }) => id));
        const gone = (await store.business.facts()).filter(({ id }) => !kept.has(id));
        return [
          { type: 'put-business', business },
          ...gone.map(({ id }): Change => ({ type: 'delete-fact', factId: id })),
          ...facts.map((fact): Change => ({ type: 'put-fact', fact })),
        ];
      }),
  };
}
