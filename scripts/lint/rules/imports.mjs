import { judgeImport } from '../judge-import.mjs';
import { fileOf } from './file-of.mjs';

/**
 * Every import, re-export, dynamic import, type import and require goes the house's way.
 * @type {import('./rule.d.ts').Rule}
 */
export const imports = {
  create(context) {
    const file = fileOf(context);
    /** @param {import('./rule.d.ts').Spot} node @param {unknown} source @param {boolean} typeOnly */
    const judge = (node, source, typeOnly) => {
      if (typeof source !== 'string') return;
      const message = judgeImport(file, source, typeOnly);
      if (message) context.report({ node, message });
    };
    return {
      ImportDeclaration(node) {
        const named = node.specifiers.length > 0;
        const typeOnly =
          node.importKind === 'type' ||
          (named && node.specifiers.every((s) => 'importKind' in s && s.importKind === 'type'));
        judge(node.source, node.source.value, typeOnly);
      },
      ExportNamedDeclaration(node) {
        if (node.source) judge(node.source, node.source.value, node.exportKind === 'type');
      },
      ExportAllDeclaration(node) {
        judge(node.source, node.source.value, node.exportKind === 'type');
      },
      ImportExpression(node) {
        if (node.source.type === 'Literal') judge(node.source, node.source.value, false);
      },
      TSImportType(node) {
        judge(node, node.source.value, true);
      },
      CallExpression(node) {
        const [first] = node.arguments;
        const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
        if (isRequire && first?.type === 'Literal') judge(first, first.value, false);
      },
    };
  },
};
