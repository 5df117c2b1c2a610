import type { DraftFlag, DraftSource, Evidence } from '../domain/draft.ts';
import type { ProviderId } from '../domain/ids.ts';

/**
 * The one word that a draft is shown with. Text that lets out how Frontdesk works, an answer to orders that stands on
 * nothing, and a plain "I do not know" of the built-in answers need the owner's own words. `needsNoFacts`: it states
 * nothing, as a "you are welcome" does. Pure.
 */
export function evidenceOf(draft: {
  flags: readonly DraftFlag[];
  sources: readonly DraftSource[];
  providerId: ProviderId;
  needsNoFacts?: boolean;
}): { evidence: Evidence; flags: readonly DraftFlag[] } {
  const { flags, sources, providerId, needsNoFacts = false } = draft;
  const has = (kind: DraftFlag['kind']): boolean => flags.some((flag) => flag.kind === kind);
  const groundless = sources.length === 0;
  const unknown = providerId === 'built-in' && !needsNoFacts;
  if (has('leak') || (groundless && (has('injection') || unknown))) {
    return { evidence: 'needs-you', flags };
  }
  if (groundless && !needsNoFacts)
    return { evidence: 'check', flags: [...flags, { kind: 'fact', text: '' }] };
  return { evidence: flags.length === 0 ? 'facts-found' : 'check', flags };
}
