import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { LinkLab } from './link-lab.ts';

const library = path.resolve(
  import.meta.dirname,
  '../../../node_modules/whatsapp-web.js/package.json',
);
const Told = z.object({ event: z.string(), first: z.looseObject({ body: z.unknown() }) });

/** What a page of WhatsApp's shows: its chats and people, and how far each message is. */
const SHOWN = `(() => {
  const { Msg, Chat, Contact } = window.require('WAWebCollections');
  const all = (collection, show) => collection.getModelsArray().map(show).sort();
  return {
    messages: all(Msg, (one) => [one.id._serialized, one.type, String(one.body), one.ack].join(' ')),
    chats: all(Chat, (one) => one.id._serialized + ' ' + one.formattedTitle),
    names: all(Contact, (one) => one.id._serialized + ' ' + one.pushname),
    sent: __wa.sent.map(({ id }) => id),
  };
})()`;
const Shown = z.object({
  messages: z.array(z.string()),
  chats: z.array(z.string()),
  names: z.array(z.string()),
  sent: z.array(z.string()),
});

describe('the simulated page', () => {
  let lab: LinkLab;

  beforeEach(async () => {
    lab = await LinkLab.open();
  });
  afterEach(() => lab.close());

  const shown = async () => Shown.parse(await lab.page(SHOWN));

  /** Waits until the library told that of a message. */
  const tells = (event: string, body: string): Promise<true> =>
    lab.host.until((events) => {
      const found = events.some(({ payload }) => {
        const told = Told.safeParse(payload).data;
        return told?.event === event && told.first.body === body;
      });
      return found ? true : undefined;
    });

  it('is all that the published library needs: a code, a link, a message in, a reply out, its tick', async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(JSON.parse(readFileSync(library, 'utf8')));
    expect(version).toBe('1.34.7');
    await lab.linked();
    expect(await lab.hears('Are you open?')).toBe(1);
    await lab.call('send', '15551230001@c.us', 'Until six.');
    await tells('ack', 'Until six.');
    expect(await lab.page('__wa.sent')).toMatchObject([
      { kind: 'message', to: '15551230001@c.us', type: 'chat', body: 'Until six.' },
    ]);
  });

  it('runs no code made of text and reaches no other host, as the real one with its policy', async () => {
    await lab.linked();
    const inATurnOfItsOwn = (attempt: string) =>
      lab.page(`new Promise((done) => setTimeout(async () => {
        try { done(String(await (${attempt})())); } catch (cause) { done(cause.name); }
      }))`);
    expect(await inATurnOfItsOwn("() => new Function('return 1')()")).toBe('EvalError');
    expect(await inATurnOfItsOwn("() => fetch('https://example.com/')")).toBe('TypeError');
    expect(await inATurnOfItsOwn("async () => (await fetch('/elsewhere')).status")).toBe('404');
  });

  it.each(['reload', 'crash'])('shows after a %s what it showed before', async (how) => {
    await lab.linked();
    await lab.page(`
      __wa.receive({ body: 'Hello', name: 'Lina' });
      __wa.receive({ group: '120363000000000001@g.us', from: '15551230002@c.us', body: 'All here' });
      __wa.receive({ fromPhone: true, body: 'From the phone' });
      __wa.seed('15551237777@c.us', 30, 'Old friend');
      void 0;
    `);
    await lab.call('send', '15551230001@c.us', 'Welcome');
    const before = await shown();
    expect(before.messages).toHaveLength(5);
    expect(before.names).toContain('15551230001@c.us Lina');
    await lab.call(how);
    await lab.becomes('ready');
    expect(await shown()).toEqual(before);
  });

  it('gives what is older than the link piece by piece, as the phone does', async () => {
    await lab.linked();
    await lab.page("__wa.seed('15551237777@c.us', 61)");
    const counts = await lab.page(`(async () => {
      const chat = window.require('WAWebCollections').Chat.get('15551237777@c.us');
      const counts = [];
      for (let asked = 0; asked < 4; asked += 1) {
        const loaded = await window.require('WAWebChatLoadMessages').loadEarlierMsgs({ chat });
        counts.push(loaded.length);
      }
      return [...counts, chat.msgs.getModelsArray().length];
    })()`);
    expect(counts).toEqual([25, 25, 10, 0, 61]);
  });

  it('sends after a reload what was on its way, and once', async () => {
    await lab.linked();
    await lab.page('void (__wa.behaviour.sendDelayMs = null)');
    const sending = expect(lab.call('send', '15551230001@c.us', 'slowly')).rejects.toThrow(/./u);
    await lab.page(`(async () => {
      const { Msg } = window.require('WAWebCollections');
      while (!Msg.getModelsArray().some(({ body }) => body === 'slowly')) {
        await new Promise((done) => Msg.once('add', done));
      }
    })()`);
    expect(await lab.page('__wa.sent')).toEqual([]);
    await lab.call('reload');
    await sending;
    await lab.becomes('ready');
    await lab.page('__wa.untilSent(1)');
    await lab.call('reload');
    await lab.becomes('ready');
    expect(await lab.page('__wa.sent')).toMatchObject([{ body: 'slowly' }]);
    expect((await shown()).messages).toEqual([expect.stringMatching(/ slowly 1$/u)]);
  });

  it('gets what was written while it was deaf once it is loaded anew', async () => {
    await lab.linked();
    await lab.page("__wa.goDeaf(); __wa.receive({ body: 'Can you hear me?' })");
    expect(await lab.page("window.require('WAWebSocketModel').Socket.state")).toBe('CONNECTED');
    expect((await shown()).messages).toEqual([]);
    await lab.call('reload');
    await lab.becomes('ready');
    expect((await shown()).messages).toEqual([expect.stringMatching(/ Can you hear me\? 0$/u)]);
  });
});
