import { providerFault } from './fault.ts';

/**
 * A key that can stand in a header. Fetch would refuse any other with an error that repeats it.
 * @throws FrontdeskError `provider.no-key` or `provider.key`
 */
export function checkedKey(key: string | null): string {
  if (key === null || key === '') throw providerFault('provider.no-key');
  if (!/^[\x21-\x7e]+$/.test(key)) throw providerFault('provider.key');
  return key;
}
