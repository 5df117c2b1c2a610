/**
 * A member of a named object, `Date.now` or `window.frontdesk`, also in brackets.
 * @param {import('./rule.d.ts').Member} node
 * @returns {[object: string, property: string] | undefined}
 */
export function memberOf(node) {
  if (node.object.type !== 'Identifier') return undefined;
  const { property } = node;
  if (property.type === 'Identifier' && !node.computed) return [node.object.name, property.name];
  if (property.type === 'Literal' && typeof property.value === 'string') {
    return [node.object.name, property.value];
  }
  return undefined;
}
