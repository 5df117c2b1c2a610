import { ChannelSendError } from '../../engine/domain/channel-send-error.ts';
import type { ChannelAddress } from '../../engine/domain/channel.ts';
import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { ChannelMessageId } from '../../engine/domain/ids.ts';
import type { ChannelAct, FetchedMedia } from '../../engine/ports/channel.ts';
import { namedBy } from './message-name.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { PageCalls } from './page-calls.ts';
import { RawDownload, RawSeek } from './raw/page.ts';

const rejected = (message: string): ChannelSendError =>
  new ChannelSendError('no', 'channel.rejected', message);

/** What is done to messages that are there. */
export class Acts {
  readonly #page: () => PageCalls | null;
  readonly #downloads = new OneAtATime();

  /** @param page null while the link is not ready */
  constructor(page: () => PageCalls | null) {
    this.#page = page;
  }

  async act(chat: ChannelAddress, act: ChannelAct, signal: AbortSignal): Promise<void> {
    const page = this.#page();
    if (page === null) {
      throw new ChannelSendError('no', 'channel.offline', 'WhatsApp is not connected.');
    }
    const found = await seek(page, chat, act.channelMessageId).catch((cause: unknown) => {
      throw new ChannelSendError('no', 'channel.offline', 'The page was lost.', { cause });
    });
    if (found === null) throw rejected('WhatsApp does not have this message any more.');
    if (signal.aborted) throw new ChannelSendError('no', 'send.closed', 'Called back.');
    const step = stepOf(page, act, found);
    try {
      await step();
    } catch (cause) {
      throw new ChannelSendError('unknown', 'channel.offline', 'The page was lost.', { cause });
    }
  }

  fetchMedia(chat: ChannelAddress, id: ChannelMessageId, maxBytes: number): Promise<FetchedMedia> {
    return this.#downloads.run(async () => {
      const page = this.#page();
      try {
        if (page !== null) return await download(page, chat, id, maxBytes);
      } catch (cause) {
        throw new FrontdeskError('channel.offline', 'The content did not come.', { cause });
      }
      throw new FrontdeskError('channel.offline', 'WhatsApp is not connected.');
    });
  }
}

async function seek(
  page: PageCalls,
  chatId: ChannelAddress,
  id: ChannelMessageId,
): Promise<RawSeek | null> {
  const named = namedBy(id);
  if (named === null) return null;
  return RawSeek.nullable().parse(await page.seek({ chatId, ...named }));
}

/** @throws ChannelSendError where WhatsApp does not let it be done */
function stepOf(page: PageCalls, act: ChannelAct, found: RawSeek): () => Promise<unknown> {
  const { key, type, mayEdit, mayTakeBack } = found;
  switch (act.type) {
    case 'react':
      return () => page.react(key, act.emoji);
    case 'edit':
      if (mayEdit !== true) throw rejected('WhatsApp does not let this message be changed now.');
      return () => page.edit(key, act.text);
    case 'take-back':
      if (type === 'revoked') return () => Promise.resolve();
      // Without that right the library would remove it here alone, and the customer would keep it.
      if (mayTakeBack !== true) {
        throw rejected('WhatsApp does not let this message be taken back now.');
      }
      return () => page.takeBack(key);
  }
}

async function download(
  page: PageCalls,
  chat: ChannelAddress,
  id: ChannelMessageId,
  maxBytes: number,
): Promise<FetchedMedia> {
  const found = await seek(page, chat, id);
  if (found === null || found.hasContent !== true) return { state: 'gone' };
  if ((found.size ?? 0) > maxBytes) return { state: 'too-large' };
  const fetched = RawDownload.safeParse(await page.download(found.key)).data;
  const content = Buffer.from(fetched?.data ?? '', 'base64');
  if (fetched === undefined || content.length === 0) return { state: 'gone' };
  // The size that was told is the sender's word.
  if (content.length > maxBytes) return { state: 'too-large' };
  const mimeType = fetched.mimetype ?? 'application/octet-stream';
  return { state: 'stored', mimeType, content: new Uint8Array(content) };
}
