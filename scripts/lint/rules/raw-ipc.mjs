import { fileOf } from './file-of.mjs';
import { memberOf } from './member-of.mjs';

/**
 * No message from a window is heard before its sender is checked.
 * @type {import('./rule.d.ts').Rule}
 */
export const rawIpc = {
  create(context) {
    const file = fileOf(context);
    if (!file.startsWith('main/') || file.startsWith('main/ipc/transport')) return {};
    const message = 'ipcMain is used in main/ipc/transport only, which checks every sender';
    return {
      ImportSpecifier(node) {
        const { imported } = node;
        if (imported.type === 'Identifier' && imported.name === 'ipcMain') {
          context.report({ node, message });
        }
      },
      MemberExpression(node) {
        if (memberOf(node)?.[1] === 'ipcMain') context.report({ node, message });
      },
    };
  },
};
