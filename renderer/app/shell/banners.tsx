import { HardDrive, OctagonX, WifiOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { useRoute } from '../../bridge/index.ts';
import { useErrorText, useFormat } from '../../i18n/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ResumeDialog } from '../dialogs/resume-dialog.tsx';
import { useCommands } from '../shortcuts/index.ts';
import { ChannelBanner } from './channel-banner.tsx';
import { useDeskNotices } from './notices.ts';
import { ProviderBanner } from './provider-banner.tsx';
import { useOnline } from './use-online.ts';

type Status = OutputOf<'app.status'>;

function EmergencyBanner({ gate }: { gate: Extract<Status['gate'], { open: false }> }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  useCommands({ 'start-sending': () => setAsking(true) });
  return (
    <Banner
      live
      tone="danger"
      icon={OctagonX}
      actions={<Button onClick={() => setAsking(true)}>{t('emergency.again')}</Button>}
    >
      {t('emergency.text', {
        time: format.time(gate.since),
        held: format.number(gate.held),
        gone: format.number(gate.gone),
      })}
      <ResumeDialog open={asking} held={gate.held} onClose={() => setAsking(false)} />
    </Banner>
  );
}

function StorageBanner({ fault }: { fault: Status['storageFault'] }) {
  const { t } = useTranslation('shell');
  const errorText = useErrorText();
  if (fault === null) return null;
  return (
    <Banner live tone="danger" icon={HardDrive}>
      {errorText(fault)} {t('storage.waits')}
    </Banner>
  );
}

/** What the whole desk has to know. None of it covers anything: reading and editing go on. */
export function Banners() {
  const { t } = useTranslation('shell');
  const { data } = useRoute('app.status', undefined);
  const stopFailed = useDeskNotices((state) => state.stopFailed);
  const online = useOnline();
  if (data === undefined) return null;
  return (
    <div>
      {stopFailed ? (
        <Banner live tone="danger" icon={OctagonX}>
          {t('emergency.notConfirmed')}
        </Banner>
      ) : null}
      {data.gate.open ? null : <EmergencyBanner gate={data.gate} />}
      <StorageBanner fault={data.storageFault} />
      {online ? null : (
        <Banner live tone="warn" icon={WifiOff}>
          {t('offline.text')}
        </Banner>
      )}
      {data.channels.map((state) => (
        <ChannelBanner key={state.channelId} state={state} waiting={data.waiting} />
      ))}
      <ProviderBanner provider={data.provider} />
    </div>
  );
}
