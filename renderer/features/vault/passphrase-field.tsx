import { Eye, EyeOff } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { Field, TextInput } from '../../ui/field.tsx';
import { IconButton } from '../../ui/icon-button.tsx';

export function PassphraseField({
  label,
  description,
  error,
  value,
  onChange,
  fresh = false,
  first = false,
}: {
  label: string;
  description?: ReactNode;
  error: string | null;
  value: string;
  onChange: (value: string) => void;
  /** One that is being chosen, not one that is asked for. */
  fresh?: boolean;
  /** Takes the focus when it appears. */
  first?: boolean;
}) {
  const { t } = useTranslation('vault');
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} error={error} {...(description === undefined ? {} : { description })}>
      <div className="flex w-full items-center gap-1">
        <TextInput
          type={shown ? 'text' : 'password'}
          dir="auto"
          autoComplete={fresh ? 'new-password' : 'current-password'}
          ref={first ? focusOnMount : undefined}
          spellCheck={false}
          maxLength={1024}
          value={value}
          onChange={(event) => onChange(event.currentTarget.value)}
          className="min-h-10"
        />
        <IconButton
          label={t(shown ? 'hide' : 'show')}
          pressed={shown}
          icon={
            shown ? <EyeOff size={20} aria-hidden="true" /> : <Eye size={20} aria-hidden="true" />
          }
          onClick={() => setShown(!shown)}
        />
      </div>
    </Field>
  );
}
