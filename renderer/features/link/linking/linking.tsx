import { QrCode, Smartphone } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '../../../../main/engine/domain/link.ts';
import { Segmented } from '../../../ui/segmented.tsx';
import { ActButton } from '../act-button.tsx';
import { LinkFrame } from '../link-frame.tsx';
import { useLinkAct } from '../use-link.ts';
import { AskForCode } from './ask-for-code.tsx';
import { CodeToType } from './code-to-type.tsx';
import { ScanCode } from './scan-code.tsx';
import { Stuck } from './stuck.tsx';

type Way = 'scan' | 'code';

/** Two ways to the same end: a picture to scan, or eight characters to type. The owner changes between them freely. */
export function Linking({
  state,
  onDiagnostics,
}: {
  state: LinkState;
  onDiagnostics?: () => void;
}) {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  const [way, setWay] = useState<Way>(state.status === 'code' ? 'code' : 'scan');
  const [phone, setPhone] = useState('');
  const useQr = useLinkAct('link.useQr');
  const choose = (next: Way) => {
    setWay(next);
    if (next === 'scan' && state.status === 'code') useQr.run(undefined);
  };
  return (
    <LinkFrame
      icon={way === 'scan' ? QrCode : Smartphone}
      tone="accent"
      title={status(way === 'scan' ? 'channel.qr' : 'channel.code')}
      actions={
        <ActButton act="link.cancel" input={undefined}>
          {t('cancel')}
        </ActButton>
      }
    >
      <div>
        <Segmented<Way>
          label={t('way.label')}
          value={way}
          options={[
            { value: 'scan', label: t('way.scan') },
            { value: 'code', label: t('way.code') },
          ]}
          onChange={choose}
        />
      </div>
      {way === 'scan' ? (
        <ScanCode qr={state.qr} />
      ) : state.code === undefined ? (
        <AskForCode phone={phone} onPhone={setPhone} />
      ) : (
        <CodeToType code={state.code} phone={phone} onPhone={setPhone} />
      )}
      <Stuck {...(onDiagnostics === undefined ? {} : { onDiagnostics })} />
    </LinkFrame>
  );
}
