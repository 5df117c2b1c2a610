import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classNames } from '../class-names.ts';
import { scriptClass } from '../script.ts';

/** Above this a text may fill more than twelve lines; below it nothing is measured. */
const MAY_BE_LONG = 300;

/** Someone's words, as they wrote them, in their own direction. Over 12 lines the rest waits behind a button. */
export function MessageText({ text, full = false }: { text: string; full?: boolean }) {
  const { t } = useTranslation('thread');
  const ref = useRef<HTMLParagraphElement>(null);
  const mayBeLong = !full && (text.length > MAY_BE_LONG || text.split('\n', 13).length > 12);
  const [long, setLong] = useState(false);
  const [open, setOpen] = useState(false);
  useLayoutEffect(() => {
    const element = ref.current;
    if (element !== null && mayBeLong && !open) {
      setLong(element.scrollHeight > element.clientHeight + 1);
    }
  }, [mayBeLong, open, text]);
  return (
    <>
      <p
        ref={ref}
        dir="auto"
        className={classNames(
          'text-message wrap-anywhere whitespace-pre-wrap',
          scriptClass(text),
          mayBeLong && !open && 'line-clamp-12',
        )}
      >
        {text}
      </p>
      {long ? (
        <button
          type="button"
          className="min-h-8 self-start font-medium text-accent-text underline underline-offset-2"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {open ? t('readLess') : t('readMore')}
        </button>
      ) : null}
    </>
  );
}
