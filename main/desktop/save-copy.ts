import { app, dialog } from 'electron';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { FrontdeskError } from '../engine/domain/errors.ts';

/**
 * Asks the owner where to, and writes there. False where they said nowhere.
 * @throws FrontdeskError `file.not-saved`
 */
export async function saveCopy(
  title: string,
  { fileName, content }: { fileName: string; content: Uint8Array },
): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: path.join(app.getPath('downloads'), fileName),
  });
  if (canceled || filePath === '') return false;
  try {
    await writeFile(filePath, content);
  } catch (cause) {
    throw new FrontdeskError('file.not-saved', 'The copy could not be written.', { cause });
  }
  return true;
}
