import { describe, expect, it } from 'vitest';
import { whyIgnored } from '../../../../main/channels/whatsapp-web/ignored.ts';
import { GROUP, knowing, LENA_LID, model, read, SELF } from './raw-models.ts';

const why = (
  fields: Readonly<Record<string, unknown>>,
  key: Parameters<typeof model>[1] = {},
  known = knowing(),
) => whyIgnored(read(model(fields, key)), known);

describe('who never gets an answer', () => {
  it.each([
    ['status', 'status@broadcast'],
    ['broadcast', '1550000@broadcast'],
    ['newsletter', '120363111@newsletter'],
    ['whatsapp-itself', '867051314767696@bot'],
    ['whatsapp-itself', '13135550002@c.us'],
    ['whatsapp-itself', '0@c.us'],
    ['ourselves', SELF.phone],
    ['ourselves', SELF.lid],
    ['no-chat', '1@something.new'],
  ])('%s: %s', (reason, from) => {
    expect(why({ body: 'Hello' }, { from })).toBe(reason);
  });

  it('knows Meta AI behind a hidden address', () => {
    const known = knowing({ [LENA_LID]: { phone: '13135550002@c.us' } });
    expect(why({ body: 'Hello' }, { from: LENA_LID }, known)).toBe('whatsapp-itself');
  });

  it('leaves out what went to many at once, though it stands in a chat', () => {
    expect(why({ body: 'Sale', broadcast: true })).toBe('broadcast');
    expect(why({ isStatusV3: true }, { from: LENA_LID })).toBe('status');
  });

  it('leaves out what only carries something else', () => {
    expect(why({ type: 'protocol' })).toBe('carrier');
    expect(why({ type: 'album' })).toBe('carrier');
  });

  it('lets customers and groups through, in what we wrote in them too', () => {
    expect(why({ body: 'Hello' })).toBeNull();
    expect(why({ body: 'Hello' }, { from: LENA_LID })).toBeNull();
    expect(why({ body: 'Hello' }, { group: GROUP })).toBeNull();
    expect(why({ body: 'Hello' }, { group: GROUP, from: SELF.phone, fromMe: true })).toBeNull();
  });
});
