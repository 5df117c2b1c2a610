import { Contact, MapPin, Paperclip } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { Menu, MenuItem } from '../../../ui/menu.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { ContactDialog } from './contact-dialog.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { takeFile } from './take-file.ts';

/** What can go with the words, or instead of them. */
export function AttachMenu({
  conversationId,
  disabled,
}: {
  conversationId: ConversationId;
  disabled: boolean;
}) {
  const { t } = useTranslation('chats');
  const picker = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [asking, setAsking] = useState<'place' | 'contact' | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <Menu
        trigger={
          <IconButton
            ref={button}
            label={t('attach.open')}
            disabled={disabled}
            className="size-10"
            icon={<Paperclip size={20} aria-hidden="true" />}
          />
        }
      >
        <MenuItem
          icon={<Paperclip size={16} aria-hidden="true" />}
          onClick={() => picker.current?.click()}
        >
          {t('attach.file')}
        </MenuItem>
        <MenuItem icon={<MapPin size={16} aria-hidden="true" />} onClick={() => setAsking('place')}>
          {t('attach.place')}
        </MenuItem>
        <MenuItem
          icon={<Contact size={16} aria-hidden="true" />}
          onClick={() => setAsking('contact')}
        >
          {t('attach.contact')}
        </MenuItem>
      </Menu>
      <input
        ref={picker}
        type="file"
        hidden
        data-picker
        onChange={({ currentTarget }) => {
          void takeFile(conversationId, [...(currentTarget.files ?? [])]);
          // The same file can be picked again after it was removed.
          currentTarget.value = '';
        }}
      />
      {asking === 'place' ? (
        <PlaceDialog conversationId={conversationId} finalFocus={button} onClose={close} />
      ) : null}
      {asking === 'contact' ? (
        <ContactDialog conversationId={conversationId} finalFocus={button} onClose={close} />
      ) : null}
    </>
  );
}
