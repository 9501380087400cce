import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Role } from '#events/api/configuration.ts';
import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';
import { servePages } from '#shared/testing/serve-pages.ts';
import { OUTBOX } from './messages-example.ts';
import { stubApi } from './stub-api.ts';

const DIST = join(import.meta.dirname, '../dist');
const KINDS: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
const PASSWORD = 'regua';

/** The built console on a port of its own, with stand-ins for everything that it talks to. */
export async function serveStubConsole(role: Role = 'admin'): ReturnType<typeof servePages> {
  const api = stubApi(() => `${server.url}/upload`, role);
  const server = await servePages(async (request) => {
    if (request.path.startsWith('/api/')) return api(request);
    return locally(request) ?? fileOf(request.path);
  });
  return server;
}

function locally({ method, path, body }: HttpRequest): HttpResponse | null {
  switch (`${method} ${path}`) {
    case 'GET /config.json':
      return json(200, { identityUrl: '/identity', clientId: 'regua-console', local: true });
    case 'POST /identity':
      return body.includes(`"PASSWORD":"${PASSWORD}"`)
        ? json(200, { AuthenticationResult: { IdToken: 'a-token', ExpiresIn: 3600 } })
        : json(400, { __type: 'NotAuthorizedException', message: 'no' });
    case 'GET /local/clock':
    case 'POST /local/clock':
      return json(200, { now: '2026-05-13T14:20:00.000Z', running: false });
    case 'GET /local/telephone':
      return json(200, { outcome: 'by-number' });
    case 'POST /local/telephone':
      return json(200, JSON.parse(body));
    case 'POST /local/outbox/fates':
      return json(200, {});
    case 'GET /local/outbox':
      return json(200, { messages: OUTBOX });
    case 'PUT /upload':
      return { status: 200 };
    default:
      return null;
  }
}

/** A file of the build; every other path is a place inside the console. */
function fileOf(path: string): HttpResponse {
  const file = join(DIST, path);
  const kind = KINDS[extname(path)];
  if (kind && existsSync(file))
    return { status: 200, headers: { 'content-type': kind }, body: readFileSync(file, 'utf8') };
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  return { status: 200, headers: { 'content-type': 'text/html' }, body: page };
}

const json = (status: number, body: unknown): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});
