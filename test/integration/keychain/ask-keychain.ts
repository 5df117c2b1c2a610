/** Asks the real keychain of its environment; each argument is one question: `get:name`, `set:name:value`, `delete:name`. */
import { toFrontdeskError } from '../../../main/engine/domain/errors.ts';
import { createKeychain } from '../../../main/platform/keychain/index.ts';

const keychain = createKeychain({ limitMs: 20_000 });
const answers: unknown[] = [];
for (const question of process.argv.slice(2)) {
  const [verb, name = '', value = ''] = question.split(':');
  try {
    if (verb === 'get') answers.push(await keychain.get(name));
    else if (verb === 'set') answers.push(await keychain.set(name, value).then(() => 'kept'));
    else answers.push(await keychain.delete(name).then(() => 'gone'));
  } catch (error) {
    answers.push(toFrontdeskError(error).code);
  }
}
process.send?.(answers, () => process.exit(0));
