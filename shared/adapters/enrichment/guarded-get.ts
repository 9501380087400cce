import { lookup } from 'node:dns';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { isPublicAddress } from './public-address.ts';

/** Below what the API has to answer in. */
const TIMEOUT_MS = 10_000;
const ANSWER_LENGTH_MAX = 256_000;

/** The address is none that a provider may have. */
export class AddressRefused extends OwnError {
  override readonly name = 'AddressRefused';
}

/** The name is resolved once, and the connection goes to the very address that was looked at. */
const publicOnly: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const [first] = addresses;
    const isPublic = addresses.every(({ address }) => isPublicAddress(address));
    if (!first || !isPublic) {
      return callback(new AddressRefused('The provider is not on the public internet.'), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/**
 * Asks an address that an admin wrote down: by HTTPS alone, on its usual port, at public addresses alone; no redirect is
 * followed.
 *
 * @throws AddressRefused, or an error when no whole answer came in time: the question may have been charged
 */
export function guardedGet(
  url: string,
  headers: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly body: string }> {
  const target = new URL(url);
  const { protocol, port, hostname, username } = target;
  const isName = isIP(hostname.replace(/^\[|\]$/g, '')) === 0;
  if (protocol !== 'https:' || port !== '' || username !== '' || !isName) {
    return Promise.reject(new AddressRefused('The provider’s address is not plain HTTPS by name.'));
  }
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const asked = request(target, { headers, signal, lookup: publicOnly }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        body += part;
        if (body.length > ANSWER_LENGTH_MAX) asked.destroy(new OwnError('The answer is too long.'));
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}
