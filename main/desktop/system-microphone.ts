import { systemPreferences } from 'electron';

/** A Mac asks the owner the first time; elsewhere the system refuses by itself where it is switched off. */
export async function systemAllowsMicrophone(): Promise<boolean> {
  return process.platform !== 'darwin' || systemPreferences.askForMediaAccess('microphone');
}
