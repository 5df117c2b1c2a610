import { fileOf } from './file-of.mjs';
import { memberOf } from './member-of.mjs';

const worldlyCalls = new Map([
  ['Date.now', 'the Clock port'],
  ['performance.now', 'the Clock port'],
  ['Math.random', 'the Random port'],
  ['crypto.randomUUID', 'the Random port'],
  ['crypto.getRandomValues', 'the Random port'],
]);
const timers = new Set(['setTimeout', 'setInterval', 'setImmediate']);

/**
 * Time and chance come into the engine through ports, so that a test can hold them.
 * @type {import('./rule.d.ts').Rule}
 */
export const portsForTheWorld = {
  create(context) {
    if (!fileOf(context).startsWith('main/engine/')) return {};
    return {
      MemberExpression(node) {
        const called = memberOf(node)?.join('.') ?? '';
        const port = worldlyCalls.get(called);
        if (port) context.report({ node, message: `${called} in the engine: use ${port}` });
      },
      NewExpression(node) {
        const isDate = node.callee.type === 'Identifier' && node.callee.name === 'Date';
        if (isDate && node.arguments.length === 0) {
          context.report({ node, message: 'new Date() in the engine: use the Clock port' });
        }
      },
      CallExpression(node) {
        if (node.callee.type !== 'Identifier') return;
        const { name } = node.callee;
        if (timers.has(name) || name === 'Date') {
          context.report({ node, message: `${name}() in the engine: use the Clock port` });
        }
      },
    };
  },
};
