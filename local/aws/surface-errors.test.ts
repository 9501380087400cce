import { request as httpRequest } from 'node:http';
import { expect, test } from 'vitest';
import { serveHttp } from './http-server.ts';
import { guard } from './surface-errors.ts';
import { jsonResponse, readBody, type WireHandler } from './wire.ts';

/** Serves a handler behind a guard, and waits until it has answered once. */
async function guarded(handle: WireHandler) {
  const errors = guard();
  const answered = Promise.withResolvers<number>();
  const around = errors.around(handle);
  const server = await serveHttp(async (request) => {
    const response = await around(request);
    answered.resolve(response.status);
    return response;
  });
  return { errors, server, answered: answered.promise };
}

test('somebody who hangs up in the middle of a request has not found a defect', async () => {
  const { errors, server, answered } = await guarded(async ({ body }) =>
    jsonResponse(200, { bytes: (await readBody(body)).length }),
  );
  const leaving = httpRequest(server.url, { method: 'POST', headers: { 'content-length': '10' } });
  leaving.on('error', () => {});
  leaving.write('half', () => setImmediate(() => leaving.destroy()));

  expect(await answered).toBe(499);
  expect(() => errors.rethrow()).not.toThrow();
  await server.close();
});

test('an error of a service answers 500, and is thrown where a run can see it', async () => {
  const { errors, server, answered } = await guarded(() => Promise.reject(new Error('broken')));
  await fetch(server.url);

  expect(await answered).toBe(500);
  expect(() => errors.rethrow()).toThrow('broken');
  await server.close();
});
