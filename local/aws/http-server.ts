import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { targetOf, type WireHandler } from './wire.ts';

export type HttpServer = {
  /** http://127.0.0.1:<port>, without a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
};

/** Serves a handler on the loopback interface; port 0 takes any free port. An error of the handler becomes a bare 500. */
export async function serveHttp(handle: WireHandler, port = 0): Promise<HttpServer> {
  const server = createServer((request, response) => {
    answer(handle, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  handle: WireHandler,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [
    name,
    Array.isArray(value) ? value.join(',') : (value ?? ''),
  ]);
  const {
    status,
    headers: answered,
    body,
  } = await handle({
    method: request.method ?? 'GET',
    ...targetOf(request.url ?? '/'),
    headers: Object.fromEntries(headers),
    peer: request.socket.remoteAddress ?? '127.0.0.1',
    body: request,
  });
  for (const [name, value] of Object.entries(answered)) response.setHeader(name, value);
  response.writeHead(status);
  if (Buffer.isBuffer(body)) response.end(body);
  else await pipeline(body, response);
}

function portOf(address: AddressInfo | string | null): number {
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}
