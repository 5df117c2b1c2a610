/** Small secrets, outside the vault: the operating system's keychain. Values never appear in logs or errors. */
export interface SecretStore {
  /**
   * Null where there is none.
   * @throws FrontdeskError `keychain.locked` or `keychain.missing`
   */
  get(name: string): Promise<string | null>;
  /** @throws FrontdeskError `keychain.locked` or `keychain.missing` */
  set(name: string, value: string): Promise<void>;
  delete(name: string): Promise<void>;
}
