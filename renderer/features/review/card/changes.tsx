import { useTranslation } from 'react-i18next';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import { classNames } from '../../../ui/class-names.ts';
import { scriptClass } from '../../../ui/script.ts';
import { DRAFT_TEXT } from './draft-text.tsx';
import { wordDiff, type Change } from './word-diff.ts';

function ChangedPart({ part }: { part: Change }) {
  if (part.kind === 'added') {
    return <ins className="bg-ok-soft text-ok decoration-2 underline-offset-3">{part.text}</ins>;
  }
  if (part.kind === 'removed') {
    return <del className="bg-danger-soft text-danger decoration-2">{part.text}</del>;
  }
  return part.text;
}

/** This version against the one it came from: underlined is new, struck through is gone. */
export function Changes({ draft, versions }: { draft: Draft; versions: readonly Draft[] }) {
  const { t } = useTranslation('review');
  const before =
    versions.find((version) => version.id === draft.basedOn) ??
    versions.findLast((version) => version.version < draft.version);
  if (before === undefined) return <p className="text-muted">{t('versions.first')}</p>;
  return (
    <p dir="auto" className={classNames(DRAFT_TEXT, scriptClass(draft.text))}>
      {wordDiff(before.text, draft.text, draft.language).map((part, index) => (
        <ChangedPart key={index} part={part} />
      ))}
    </p>
  );
}
