import { app, dialog } from 'electron';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface ReportToSave {
  /** As the owner's file manager will show it. */
  fileName: string;
  title: string;
  text: string;
}

/** Asks the owner where to, and writes there. False where they said nowhere. */
export async function saveReport({ fileName, title, text }: ReportToSave): Promise<boolean> {
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: path.join(app.getPath('documents'), fileName),
    filters: [{ name: 'JSON', extensions: ['json'] }],
  });
  if (canceled || filePath === '') return false;
  await writeFile(filePath, text, 'utf8');
  return true;
}
