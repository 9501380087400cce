import { request } from 'node:http';
import type { SimpleRequest } from '#local/aws/embedded-aws.ts';

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
};

/** The HTTP API of the deployment, which is known by its host. */
export type FrontDoor = { readonly request: (asked: SimpleRequest) => Promise<Answer> };

export function frontDoor(endpoint: string, apiId: string): FrontDoor {
  const { hostname, port } = new URL(endpoint);
  return {
    request: ({ method, path, headers = {}, body = '' }) =>
      new Promise((resolve, reject) => {
        const asked = request({
          hostname,
          port,
          method,
          path,
          headers: {
            ...headers,
            host: `${apiId}.execute-api.localhost`,
            'content-length': Buffer.byteLength(body),
          },
        });
        asked.on('error', reject);
        asked.on('response', (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const answered = Object.entries(response.headers).flatMap(([name, value]) =>
              value === undefined ? [] : [[name, value] as const],
            );
            resolve({
              status: response.statusCode ?? 0,
              headers: Object.fromEntries(answered),
              body: Buffer.concat(parts).toString('utf8'),
            });
          });
        });
        asked.end(body);
      }),
  };
}
