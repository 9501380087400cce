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
    return schema.parse(response.status === 204 ? null : await response.json());
  }
  return {
    get: (schema, path) => ask(schema, path),
    send: (schema, method, path, body) => ask(schema, path, { method, body: JSON.stringify(body) }),
  };
}

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
