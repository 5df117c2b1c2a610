import { BlockList, isIP } from 'node:net';
import { FrontdeskError } from '../engine/domain/errors.ts';

const NEARBY = new BlockList();
NEARBY.addSubnet('127.0.0.0', 8, 'ipv4');
NEARBY.addAddress('0.0.0.0', 'ipv4');
NEARBY.addSubnet('10.0.0.0', 8, 'ipv4');
NEARBY.addSubnet('172.16.0.0', 12, 'ipv4');
NEARBY.addSubnet('192.168.0.0', 16, 'ipv4');
NEARBY.addSubnet('169.254.0.0', 16, 'ipv4');
NEARBY.addAddress('::1', 'ipv6');
NEARBY.addSubnet('fc00::', 7, 'ipv6');
NEARBY.addSubnet('fe80::', 10, 'ipv6');

/** Names that no public server can have. */
const LOCAL_NAME = /^(?:[^.]+|(?:.+\.)?localhost|.+\.(?:local|lan|internal|home\.arpa))$/;

/**
 * The address of the owner's own server, fit to be called: conversations go over the open net only encrypted.
 * @throws FrontdeskError `invalid-input` with `details.field` and `details.reason`
 */
export function checkedAddress(address: string | undefined): string {
  const url = parse(address);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    throw refused('scheme', 'The address has to begin with https:// or http://.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refused(
      'password',
      'The address holds a name or password. Put the key into its own field.',
    );
  }
  if (url.search !== '' || url.hash !== '') {
    throw refused('query', 'The address must end before any ? or #.');
  }
  if (url.protocol === 'http:' && !isNearby(url.hostname)) {
    throw refused(
      'unencrypted',
      'Outside your own network the address has to begin with https://, so that nobody can read along.',
    );
  }
  return url.href.replace(/\/+$/, '');
}

/** Whether a key that was given for one address may be shown to another. */
export function sameServer(one: string | undefined, other: string | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return URL.canParse(one) && URL.canParse(other) && new URL(one).origin === new URL(other).origin;
}

function parse(address: string | undefined): URL {
  if (address === undefined || !URL.canParse(address)) {
    throw refused('missing', 'The address of the server is missing or not an address.');
  }
  return new URL(address);
}

function isNearby(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '');
  const version = isIP(host);
  if (version === 0) return LOCAL_NAME.test(host);
  return NEARBY.check(host, version === 6 ? 'ipv6' : 'ipv4');
}

function refused(reason: string, message: string): FrontdeskError {
  return new FrontdeskError('invalid-input', message, {
    details: { field: 'config.baseUrl', reason },
  });
}
