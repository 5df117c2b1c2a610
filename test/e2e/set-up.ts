import { buildSimulatedDesktop } from '../doubles/whatsapp-web/build-desktop.ts';

/** Before the first of the end-to-end tests: the app itself is built already, the one with the simulated page is not. */
export default function setUp(): Promise<void> {
  return buildSimulatedDesktop();
}
