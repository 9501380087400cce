import { createServer, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';
import { aRequest } from './visitor.ts';

/** Puts a function of plain requests behind a port of its own, for a real browser to visit. */
export async function servePages(
  respond: (request: HttpRequest) => Promise<HttpResponse>,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer((incoming, outgoing) => {
    void requestOf(incoming)
      .then(respond)
      .then(({ status, headers, cookies, body, base64 }) => {
        outgoing.writeHead(status, { ...headers, ...(cookies && { 'set-cookie': [...cookies] }) });
        outgoing.end(base64 === undefined ? body : Buffer.from(base64, 'base64'));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://localhost:${port}`, close: () => server.close() };
}

async function requestOf(incoming: IncomingMessage): Promise<HttpRequest> {
  const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://localhost');
  const cookies = (incoming.headers.cookie ?? '')
    .split('; ')
    .map((pair): [string, string] => [pair.split('=')[0] ?? '', pair.slice(pair.indexOf('=') + 1)]);
  return aRequest({
    method: incoming.method ?? 'GET',
    path: pathname,
    query: Object.fromEntries(searchParams),
    cookies: Object.fromEntries(cookies),
    body: await text(incoming),
  });
}
