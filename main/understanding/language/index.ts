import type { LanguageIdentifier } from '../../engine/ports/language-identifier.ts';
import { createIdentifier, type LanguageScores } from './identifier.ts';

export interface LoadedLater extends LanguageIdentifier {
  /**
   * Resolves when the statistics are there. Nothing has to wait for it: they are fetched with the first message, and
   * until they are there scripts and known words decide.
   */
  ready(): Promise<void>;
}

async function loadStatistics(): Promise<LanguageScores> {
  const { eld } = await import('eld/extrasmall');
  return (text) => eld.detect(text).getScores();
}

/** The table takes about a tenth of a second to read: it is fetched at the first need, not at the start. */
export function createLanguageIdentifier(load = loadStatistics): LoadedLater {
  let statistics: LanguageScores | null = null;
  let loading: Promise<void> | null = null;
  const ready = (): Promise<void> => {
    loading ??= load().then((loaded) => {
      statistics = loaded;
    });
    return loading;
  };
  const identifier = createIdentifier(() => statistics);
  return {
    ready,
    identify(text, prior) {
      // Whoever awaits `ready` hears of a failure; a message is answered without the statistics then.
      if (loading === null) ready().catch(() => undefined);
      return identifier.identify(text, prior);
    },
  };
}
