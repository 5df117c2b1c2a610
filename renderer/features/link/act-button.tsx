import type { ReactNode } from 'react';
import { Button, type ButtonTone } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import type { InputOf } from '../../../preload/contract/index.ts';
import { useLinkErrorText } from './use-link-error-text.ts';
import { useLinkAct, type LinkAct } from './use-link.ts';

/** A button that does one thing to the link, with what went wrong beside it. */
export function ActButton<N extends LinkAct>({
  act,
  input,
  tone = 'secondary',
  children,
}: {
  act: N;
  input: InputOf<N>;
  tone?: ButtonTone;
  children: ReactNode;
}) {
  const doing = useLinkAct(act);
  const errorText = useLinkErrorText();
  return (
    <div className="flex max-w-full flex-wrap items-center gap-2">
      <Button tone={tone} size="main" disabled={doing.running} onClick={() => doing.run(input)}>
        {children}
      </Button>
      <ErrorLine error={doing.error} {...errorText(doing.error)} />
    </div>
  );
}
