import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../../ui/kbd.tsx';
import { usePaletteGroups, type PaletteItem } from './palette-items.ts';

function Line({ item, onChosen }: { item: PaletteItem; onChosen: () => void }) {
  return (
    <Autocomplete.Item
      value={item}
      onClick={() => {
        onChosen();
        item.run();
      }}
      className="flex min-h-8 cursor-default items-center gap-3 rounded-control px-2 py-1 outline-none select-none data-highlighted:bg-selected forced-colors:data-highlighted:outline-2"
    >
      <span dir="auto" className="min-w-0 flex-1 truncate">
        {item.label}
      </span>
      {item.detail === undefined ? null : (
        <bdi className="truncate text-sm text-muted">{item.detail}</bdi>
      )}
      {item.keys === undefined ? null : <Kbd keys={item.keys} />}
    </Autocomplete.Item>
  );
}

function Search({ onChosen }: { onChosen: () => void }) {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  const groups = usePaletteGroups(text);
  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={text}
      onValueChange={(next) => setText(next)}
      itemToStringValue={(item) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <Autocomplete.Input
        aria-label={t('palette.title')}
        placeholder={t('palette.placeholder')}
        className="min-h-12 w-full rounded-t-card border-b border-line bg-surface px-4 text-message text-ink -outline-offset-2"
      />
      <div className="min-h-0 flex-1 overflow-y-auto p-1">
        <Autocomplete.Empty>
          <span className="block p-4 text-muted empty:hidden">{t('palette.none')}</span>
        </Autocomplete.Empty>
        <Autocomplete.List>
          {(group: (typeof groups)[number]) => (
            <Autocomplete.Group key={group.value} items={group.items}>
              <Autocomplete.GroupLabel className="px-2 pt-2 pb-1 text-sm font-semibold text-muted">
                {group.label}
              </Autocomplete.GroupLabel>
              <Autocomplete.Collection>
                {(item: PaletteItem) => <Line key={item.value} item={item} onChosen={onChosen} />}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </div>
    </Autocomplete.Root>
  );
}

/** Everything that can be done now, and what was written, by typing a part of it. */
export function Palette({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <Dialog.Root open={open} onOpenChange={onClose}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-backdrop" />
        <Dialog.Popup
          data-layer
          aria-label={t('palette.title')}
          className="fixed inset-x-0 top-16 z-40 mx-auto flex max-h-[min(32rem,calc(100dvh-6rem))] w-[calc(100%-2rem)] max-w-140 flex-col rounded-card border border-line bg-surface shadow-dialog"
        >
          <Search onChosen={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
