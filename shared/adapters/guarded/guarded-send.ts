import { lookup } from 'node:dns';
import { request } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { GatewayResponse, Send } from '#shared/adapters/gateways/http-sender.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { whyNotPublic } from '#shared/domain/values/public-url.ts';
import { isPublicAddress } from './public-address.ts';

/** Below what the API has to answer in. */
const TIMEOUT_MS = 10_000;
const ANSWER_LENGTH_MAX = 256_000;

/** The address is none that may be called. */
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
      return callback(new AddressRefused('The address is not on the public internet.'), '', 0);
    }
    return options.all ? callback(null, addresses) : callback(null, first.address, first.family);
  });
};

/**
 * Calls an address that an admin wrote down: by HTTPS alone, on its usual port, at public addresses alone; no redirect is
 * followed.
 *
 * @throws AddressRefused, or an error when no whole answer came in time: whether it was heard is then unknown
 */
export const guardedSend: Send = ({ method, url, headers, body = '' }) => {
  const refused = whyNotPublic(url);
  if (refused) return Promise.reject(new AddressRefused('The address is not plain HTTPS by name.'));
  return new Promise<GatewayResponse>((resolve, reject) => {
    const length = body && { 'content-length': Buffer.byteLength(body) };
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const options = { method, headers: { ...headers, ...length }, signal, lookup: publicOnly };
    const asked = request(url, options, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (part: string) => {
        text += part;
        if (text.length > ANSWER_LENGTH_MAX) asked.destroy(new OwnError('The answer is too long.'));
      });
      response.on('error', reject);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
};
