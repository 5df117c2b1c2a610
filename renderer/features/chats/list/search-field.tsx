import { Search } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../app/shortcuts/index.ts';
import { Field, TextInput } from '../../../ui/field.tsx';

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
    <search className="relative border-b border-line p-3">
      <Field label={<span className="sr-only">{t('list.search')}</span>}>
        <TextInput
          ref={input}
          type="search"
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
          className="ps-9"
        />
      </Field>
      <Search
        size={16}
        aria-hidden="true"
        className="pointer-events-none absolute start-6 top-1/2 -translate-y-1/2 text-muted"
      />
    </search>
  );
}
