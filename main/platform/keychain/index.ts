export { createKeychain } from './keychain.ts';
