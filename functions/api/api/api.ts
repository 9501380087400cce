import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';
import { ConcurrentChange } from '#shared/table/commit.ts';
import type { ApiDeps } from './api-deps.ts';
import { findRoute } from './find-route.ts';
import { OPENAPI_PATH, openApiDocument } from './openapi.ts';
import { Refusal } from './refusal.ts';
import { jsonResponse } from './respond.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { readUser, type User } from './user.ts';

/** The REST API: every request finds its route, shows who asks, and gets JSON or a problem. */
export const createApi = (deps: ApiDeps) => {
  return async (request: HttpRequest): Promise<HttpResponse> => {
    if (request.path === OPENAPI_PATH && request.method === 'GET')
      return jsonResponse(200, openApiDocument(ROUTES));
    try {
      return await answer(deps, request);
    } catch (error) {
      if (error instanceof Refusal) return error.response;
      if (error instanceof ConcurrentChange) return busy().response;
      throw error;
    }
  };
};

async function answer(deps: ApiDeps, request: HttpRequest): Promise<HttpResponse> {
  const found = findRoute(ROUTES, request.method, request.path);
  if (found.kind === 'unknown') throw unknownPath(request.path);
  if (found.kind === 'other-method') throw otherMethod(request.method, found.allow);
  const user = readUser(request.claims);
  if (!user) throw unknownUser();
  if (!mayCall(user, found.route)) throw roleRefused(user, found.route);
  const { route, caught } = found;
  return route.respond(deps, { user, request, at: deps.now(), caught });
}

const mayCall = (user: User, { roles }: Route): boolean =>
  roles.some((role) => user.roles.includes(role));

const unknownPath = (path: string): Refusal =>
  new Refusal(
    404,
    'Endereço desconhecido',
    `Não há nada em "${path.slice(0, 200)}". Os endereços estão em ${OPENAPI_PATH}.`,
  );

const otherMethod = (method: string, allow: readonly string[]): Refusal =>
  new Refusal(
    405,
    'Método não aceito',
    `Este endereço não aceita ${method.slice(0, 20)}; use ${allow.join(' ou ')}.`,
    { headers: { allow: allow.join(', ') } },
  );

const unknownUser = (): Refusal =>
  new Refusal(
    401,
    'Entre de novo',
    'O pedido não diz quem o faz. Entre e envie o token recebido.',
    {
      headers: { 'www-authenticate': 'Bearer' },
    },
  );

const roleRefused = (user: User, { roles }: Route): Refusal =>
  new Refusal(
    403,
    'Sem permissão',
    `O seu papel (${user.roles.join(', ') || 'nenhum'}) não permite isto; é preciso ser ${roles.join(' ou ')}.`,
  );

const busy = (): Refusal =>
  new Refusal(
    503,
    'Tente de novo',
    'Este devedor está sendo alterado por outras pessoas agora. Repita em alguns segundos.',
    { headers: { 'retry-after': '2' } },
  );
