import { z } from 'zod';

/** Longest address that is taken; WhatsApp's own are under 40. */
const LONGEST = 128;

/** `user@server`, without the device, and with one name for the phone numbers' server. */
function plain(address: string): string | undefined {
  const found = /^([^@\s]+)@([a-z.]+)$/iu.exec(address.trim());
  if (found === null || address.length > LONGEST) return undefined;
  const [, user = '', server = ''] = found;
  const account = user.replace(/[:].*$/u, '').replace(/_\d+$/u, '');
  if (account === '') return undefined;
  const home = server.toLowerCase();
  return `${account}@${home === 's.whatsapp.net' ? 'c.us' : home}`;
}

/** An address as WhatsApp writes it: as text, or as an object in one of its shapes. */
export const Wid = z
  .union([
    z.string(),
    z.object({ _serialized: z.string() }).transform((wid) => wid._serialized),
    z
      .object({ user: z.string(), server: z.string() })
      .transform(({ user, server }) => `${user}@${server}`),
  ])
  .transform(plain)
  .pipe(z.string());

export const maybeWid = Wid.optional().catch(undefined);
