import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/shortcuts/index.ts';
import { TextInput } from '../../../ui/field.tsx';

export function SearchField({
  value,
  onChange,
}: {
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation('chats');
  const input = useRef<HTMLInputElement>(null);
  // An open chat offers the same for its own messages, and comes later: there, its own wins.
  useCommands({ find: () => input.current?.focus() });
  return (
    <search className="border-b border-line p-3">
      <div className="relative">
        <TextInput
          ref={input}
          type="search"
          data-claims={value === '' ? undefined : 'close'}
          aria-label={t('list.search')}
          dir="auto"
          placeholder={t('list.search')}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Escape' && value !== '') {
              event.stopPropagation();
              onChange('');
            }
          }}
          className="min-h-9 px-9"
        />

        <Search
          size={16}
          aria-hidden="true"
          className="pointer-events-none absolute start-3 top-1/2 -translate-y-1/2 text-muted"
        />
      </div>
    </search>
  );
}
