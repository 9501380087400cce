import * as z from 'zod';
import { Problem } from '#events/api/configuration.ts';

/** The API said no, in words for people: `problem.detail` names field, value and remedy. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.detail);
    this.problem = problem;
  }
}

export type ApiClient = {
  readonly get: <T>(schema: z.ZodType<T>, path: string) => Promise<T>;
  readonly send: <T>(
    schema: z.ZodType<T>,
    method: 'POST' | 'PUT' | 'DELETE',
    path: string,
    body: unknown,
  ) => Promise<T>;
};

export const NoContent = z.null();

/** Speaks to the API with a token; every answer goes through its contract. */
export function apiClient(token: string, onExpired: () => void): ApiClient {
  async function ask<T>(schema: z.ZodType<T>, path: string, init: RequestInit = {}): Promise<T> {
    const response = await fetch(`/api${path}`, {
      ...init,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
    if (response.status === 401) onExpired();
    if (!response.ok) throw new ApiError(await problemOf(response));
    const parsed = schema.safeParse(response.status === 204 ? null : await response.json());
    if (!parsed.success) throw new ApiError(OTHER_VERSION);
    return parsed.data;
  }
  return {
    get: (schema, path) => ask(schema, path),
    send: (schema, method, path, body) => ask(schema, path, { method, body: JSON.stringify(body) }),
  };
}

/** What an API of another version answers cannot be read, and asking again does not help. */
const OTHER_VERSION: Problem = {
  type: 'about:blank',
  title: 'Versões diferentes',
  status: 200,
  detail:
    'O servidor respondeu de um modo que esta tela não conhece: um dos dois foi atualizado. Recarregue a página; se continuar, avise quem administra o sistema.',
};

async function problemOf(response: Response): Promise<Problem> {
  const parsed = Problem.safeParse(await response.json().catch(() => null));
  return (
    parsed.data ?? {
      type: 'about:blank',
      title: 'Sem resposta',
      status: response.status,
      detail: 'O servidor não respondeu como esperado. Tente de novo em instantes.',
    }
  );
}
