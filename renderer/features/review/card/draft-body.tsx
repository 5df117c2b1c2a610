import type { Draft } from '../../../../main/engine/domain/draft.ts';
import { useCardContext } from './card-context.tsx';
import { Changes } from './changes.tsx';
import { DraftEditor } from './draft-editor.tsx';
import { DraftText } from './draft-text.tsx';

export function DraftBody({ draft }: { draft: Draft }) {
  const { card, view, actions } = useCardContext();
  if (view.editing) return <DraftEditor draft={draft} />;
  if (view.changes) return <Changes draft={draft} versions={card.versions} />;
  return actions.ownText === null ? (
    <DraftText text={draft.text} flags={draft.flags} />
  ) : (
    <DraftText text={actions.ownText} flags={[]} />
  );
}
