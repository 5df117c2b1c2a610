import { fileOf } from './file-of.mjs';
import { memberOf } from './member-of.mjs';

/**
 * One typed client speaks to the main process.
 * @type {import('./rule.d.ts').Rule}
 */
export const oneBridge = {
  create(context) {
    const file = fileOf(context);
    if (!file.startsWith('renderer/') || file.startsWith('renderer/bridge/')) return {};
    return {
      MemberExpression(node) {
        const [object, property] = memberOf(node) ?? [];
        if (property === 'frontdesk' && (object === 'window' || object === 'globalThis')) {
          context.report({ node, message: 'the window bridge is used in renderer/bridge only' });
        }
      },
    };
  },
};
