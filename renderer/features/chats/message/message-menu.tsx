import { PencilLine, Reply, SmilePlus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { AnchoredMenu, MenuItem, MenuSeparator, MenuSigns } from '../../../ui/menu.tsx';
import { actsOn, ourSign, USUAL_SIGNS } from './acts.ts';

export interface MenuPlace {
  message: Message;
  /** When it was opened, in ms. */
  at: number;
  anchor: HTMLElement;
  /** What had the focus, and gets it back. */
  opener: HTMLElement;
}

/** What can be done to one message. */
export function MessageMenu({
  place,
  onClose,
  onReact,
  onAnswer,
  onEdit,
  onTakeBack,
}: {
  place: MenuPlace;
  onClose: () => void;
  /** With '' the reaction is taken back. */
  onReact: (message: Message, emoji: string) => void;
  onAnswer: (message: Message) => void;
  onEdit: (message: Message) => void;
  onTakeBack: (message: Message) => void;
}) {
  const { t } = useTranslation('chats');
  const { message, at } = place;
  const acts = actsOn(message, at);
  const anchor = useRef(place.anchor);
  // What answers, changes or deletes has a place of its own that takes the focus.
  const goesOn = useRef(false);
  const goOn = (act: (message: Message) => void) => () => {
    goesOn.current = true;
    onClose();
    act(message);
  };
  const ours = ourSign(message);
  if (acts === null) return null;
  return (
    <AnchoredMenu
      open
      onClose={onClose}
      anchor={anchor}
      finalFocus={() => (goesOn.current ? false : place.opener)}
    >
      <MenuSigns
        label={t('act.react')}
        value={ours}
        signs={USUAL_SIGNS}
        onChange={(sign) => onReact(message, sign)}
      />
      {ours === '' ? null : (
        <MenuItem
          icon={<SmilePlus size={16} aria-hidden="true" />}
          onClick={() => onReact(message, '')}
        >
          {t('act.unreact', { emoji: ours })}
        </MenuItem>
      )}
      <MenuSeparator />
      <MenuItem
        icon={<Reply size={16} className="mirrors" aria-hidden="true" />}
        onClick={goOn(onAnswer)}
      >
        {t('act.answer')}
      </MenuItem>
      {acts.edit ? (
        <MenuItem icon={<PencilLine size={16} aria-hidden="true" />} onClick={goOn(onEdit)}>
          {t('act.edit')}
        </MenuItem>
      ) : null}
      {acts.takeBack ? (
        <MenuItem icon={<Trash2 size={16} aria-hidden="true" />} onClick={goOn(onTakeBack)}>
          {t('act.takeBack')}
        </MenuItem>
      ) : null}
    </AnchoredMenu>
  );
}
