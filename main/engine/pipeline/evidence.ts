import type { DraftFlag, DraftSource, Evidence } from '../domain/draft.ts';
import type { ProviderId } from '../domain/ids.ts';

/**
 * The one word that a draft is shown with. Text that lets out how Frontdesk works, an answer to orders that stands on
 * nothing, and a plain "I do not know" of the built-in answers need the owner's own words. Pure.
 */
export function evidenceOf(draft: {
  flags: readonly DraftFlag[];
  sources: readonly DraftSource[];
  providerId: ProviderId;
}): { evidence: Evidence; flags: readonly DraftFlag[] } {
  const { flags, sources, providerId } = draft;
  const has = (kind: DraftFlag['kind']): boolean => flags.some((flag) => flag.kind === kind);
  const groundless = sources.length === 0;
  if (has('leak') || (groundless && (has('injection') || providerId === 'built-in'))) {
    return { evidence: 'needs-you', flags };
  }
  if (groundless) return { evidence: 'check', flags: [...flags, { kind: 'fact', text: '' }] };
  return { evidence: flags.length === 0 ? 'facts-found' : 'check', flags };
}
