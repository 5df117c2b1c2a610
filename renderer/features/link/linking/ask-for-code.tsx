import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { PhoneToLink } from '../../../../preload/contract/domain.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Field, TextInput } from '../../../ui/field.tsx';
import { useLinkErrorText } from '../use-link-error-text.ts';
import { useLinkAct } from '../use-link.ts';

/** WhatsApp gives a code for one number only, so the number comes first. */
export function AskForCode({
  phone,
  onPhone,
}: {
  phone: string;
  onPhone: (typed: string) => void;
}) {
  const { t } = useTranslation('link');
  const [tried, setTried] = useState(false);
  const request = useLinkAct('link.requestCode');
  const errorText = useLinkErrorText();
  const fits = PhoneToLink.safeParse(phone).success;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (fits && !request.running) request.run({ phone });
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col items-start gap-3">
      <Field
        label={t('code.phone')}
        description={t('code.phoneHint')}
        error={tried && !fits ? t('error.invalid-input') : null}
      >
        <TextInput
          dir="ltr"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={40}
          value={phone}
          onChange={(event) => onPhone(event.currentTarget.value)}
          className="min-h-10 max-w-72"
        />
      </Field>
      <ErrorLine error={request.error} {...errorText(request.error)} />
      <Button tone="primary" size="main" type="submit" disabled={request.running}>
        {t(request.running ? 'code.asking' : 'code.get')}
      </Button>
    </form>
  );
}
