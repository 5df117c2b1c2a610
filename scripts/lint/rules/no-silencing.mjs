/**
 * A rule that one file may switch off holds nothing.
 * @type {import('./rule.d.ts').Rule}
 */
export const noSilencing = {
  create(context) {
    return {
      Program() {
        for (const comment of context.sourceCode.getAllComments()) {
          if (/^\s*(?:eslint|oxlint)-disable/.test(comment.value)) {
            const message = 'a rule is switched off here: mend the code, or the rule for everybody';
            context.report({ loc: comment.loc, message });
          }
        }
      },
    };
  },
};
