import { describe, expect, it } from 'vitest';
import { faultOf, type FailedPage } from '../../../../main/channels/whatsapp-web/page-fault.ts';

const WHATSAPP: FailedPage = { title: 'WhatsApp', version: '2.3000.1', missing: [] };
const why = (cause: unknown, page: FailedPage | null, online = true) =>
  faultOf(cause, { page, online }).why;

describe('why a page cannot be used', () => {
  it('tells this computer’s connection from WhatsApp’s', () => {
    const refused = new Error('net::ERR_CONNECTION_REFUSED at https://web.whatsapp.com/');
    expect(why(refused, null)).toBe('unreachable');
    expect(why(refused, null, false)).toBe('offline');
    expect(why(new Error('net::ERR_INTERNET_DISCONNECTED'), null)).toBe('offline');
  });

  it('reads the page where the library throws a bare string that says nothing of it', () => {
    const hotel = { title: 'Grand Hotel Wi-Fi', version: null, missing: [] };
    expect(why('auth timeout', hotel)).toBe('not-whatsapp');
    expect(why('auth timeout', { ...WHATSAPP, version: null })).toBe('timeout');
    expect(why('auth timeout', null)).toBe('timeout');
  });

  it('names the parts that are gone, rather than the error that their absence led to', () => {
    const missing = ['WAWebSocketModel'];
    const cause = new TypeError("Cannot read properties of undefined (reading 'Socket')");
    const fault = faultOf(cause, { page: { ...WHATSAPP, missing }, online: true });
    expect([fault.why, fault.missing, fault.cause]).toEqual(['whatsapp-changed', missing, cause]);
  });

  it('does not blame WhatsApp for a page that crashed, or for what nobody knows', () => {
    expect(why(new Error('Protocol error (Runtime.evaluate): Target crashed'), null)).toBe(
      'crashed',
    );
    expect(why(new Error('odd'), WHATSAPP)).toBe('unknown');
  });
});
