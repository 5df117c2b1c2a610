import { ChannelId } from '../../engine/domain/ids.ts';

export const WHATSAPP_WEB = ChannelId.parse('whatsapp-web');
