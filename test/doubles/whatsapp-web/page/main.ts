// A stand-in for web.whatsapp.com: as much of it as whatsapp-web.js 1.34.7 asks for. Loaded by tests alone.
import { control, type SimulatedWhatsApp } from './control.ts';
import { MODULES } from './modules.ts';
import { finishOnConnecting } from './sending.ts';
import { boot } from './socket.ts';
import { deliverOnConnecting } from './waiting.ts';
import { Wid } from './wid.ts';
import { chatWith, restore } from './world.ts';

declare const window: Window & {
  require?: (name: string) => unknown;
  Debug?: { VERSION: string };
  __wa?: SimulatedWhatsApp;
};

/** Names of modules that this version of WhatsApp does not have, with commas between. */
const missing = (localStorage.getItem('wa-missing') ?? '').split(',');

if (localStorage.getItem('wa-not-whatsapp') === null) {
  window.require = (name) => (missing.includes(name) ? undefined : MODULES[name]);
  window.Debug = { VERSION: '2.3000.1023456789' };
  window.__wa = control;
  restore();
  chatWith(Wid.of('120363000000000001@g.us')).formattedTitle = 'Simulated group';
  finishOnConnecting();
  deliverOnConnecting();
  boot();
} else {
  document.title = 'WhatsApp works with Google Chrome 85+';
}
