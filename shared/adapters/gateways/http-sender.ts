import { request as plainRequest, type RequestOptions } from 'node:http';
import { request as tlsRequest } from 'node:https';

export type GatewayRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};
export type GatewayResponse = { readonly status: number; readonly body: string };

/** Calls a gateway. @throws when no whole answer came in time: whether it was done is then unknown */
export type Send = (request: GatewayRequest) => Promise<GatewayResponse>;

/** Below the functions' own limit, so that the outcome is known before they are cut off. */
const TIMEOUT_MS = 10_000;
const ANSWER_BYTES_MAX = 1_000_000;

/** @param identity our client certificate, where the gateway asks for one (mTLS) */
export function httpSender(identity?: { readonly cert: string; readonly key: string }): Send {
  return ({ method, url, headers, body }) =>
    new Promise((resolve, reject) => {
      const target = new URL(url);
      const options: RequestOptions = {
        method,
        headers: { ...headers, ...(body && { 'content-length': Buffer.byteLength(body) }) },
        signal: AbortSignal.timeout(TIMEOUT_MS),
      };
      const request =
        target.protocol === 'https:'
          ? tlsRequest(target, { ...options, ...identity })
          : plainRequest(target, options);
      request.on('error', reject);
      request.on('response', (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
          if (text.length > ANSWER_BYTES_MAX) request.destroy(new Error('The answer is too long.'));
        });
        response.on('error', reject);
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }));
      });
      request.end(body);
    });
}
