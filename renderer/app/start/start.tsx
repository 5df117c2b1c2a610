import { QueryClientProvider, type QueryClient } from '@tanstack/react-query';
import type { PostProcessorModule } from 'i18next';
import { useRoute } from '../../bridge/index.ts';
import { Desk } from './desk.tsx';
import { Providers } from './providers.tsx';
import { StartFailed } from './start-failed.tsx';

interface StartProps {
  postProcessor?: PostProcessorModule;
}

/** Nothing is drawn before language and theme are known: they come from this computer within milliseconds. */
function Started({ postProcessor }: StartProps) {
  const info = useRoute('app.info', undefined);
  const settings = useRoute('settings.get', undefined);
  const error = info.error ?? settings.error;
  if (error !== null) {
    const again = () => void Promise.all([info.refetch(), settings.refetch()]);
    return <StartFailed error={error} onAgain={again} />;
  }
  if (info.data === undefined || settings.data === undefined) return null;
  return (
    <Providers
      info={info.data}
      settings={settings.data}
      {...(postProcessor === undefined ? {} : { postProcessor })}
    >
      <Desk firstRun={settings.data.firstRun} />
    </Providers>
  );
}

export function Start({ client, ...rest }: StartProps & { client: QueryClient }) {
  return (
    <QueryClientProvider client={client}>
      <Started {...rest} />
    </QueryClientProvider>
  );
}
