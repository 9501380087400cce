import { createServer, type RequestListener } from 'node:http';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { httpSender } from './http-sender.ts';
import { callJson } from './json-call.ts';

async function served<T>(listener: RequestListener, visit: (url: string) => Promise<T>) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return await visit(`http://127.0.0.1:${port}`);
  } finally {
    server.close();
  }
}

const Echo = z.object({ method: z.string(), length: z.string() });

test('a gateway is sent JSON of the right length and its answer is read', async () => {
  const answer = await served(
    ({ method, headers }, response) =>
      response.end(JSON.stringify({ method, length: headers['content-length'] })),
    (url) => callJson(httpSender(), Echo, { method: 'PUT', url, headers: {}, json: { nome: 'é' } }),
  );
  expect(answer).toEqual({ ok: true, value: { method: 'PUT', length: '13' } });
});

test.each([
  [404, { ok: false, status: 404, why: '' }],
  [422, { ok: false, status: 422, why: '' }],
])('an answer of %d is a refusal', async (status, expected) => {
  const answer = await served(
    (_, response) => response.writeHead(status).end(),
    (url) => callJson(httpSender(), Echo, { method: 'GET', url, headers: {} }),
  );
  expect(answer).toEqual(expected);
});

test.each([
  ['is out of order', (_, response) => response.writeHead(502).end(), /502/],
  ['asks to slow down', (_, response) => response.writeHead(429).end(), /429/],
  ['answers nonsense', (_, response) => response.end('<html>'), /JSON/],
  ['hangs up', (request) => request.socket.destroy(), /hang up/],
  ['answers without end', (_, response) => response.end('x'.repeat(1_100_000)), /too long/],
] as const satisfies readonly (readonly [string, RequestListener, RegExp])[])(
  'a gateway that %s is worth another try',
  async (_, listener, message) => {
    const call = served(listener, (url) =>
      callJson(httpSender(), Echo, { method: 'GET', url, headers: {} }),
    );
    await expect(call).rejects.toThrow(message);
  },
);
