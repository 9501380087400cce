import type * as z from 'zod';
import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';

export type Answer = (request: HttpRequest) => HttpResponse;

/** @throws when the example breaks its contract */
export const json = <T extends z.ZodType>(schema: T, body: z.input<NoInfer<T>>): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(schema.parse(body)),
});

export const problem = (
  status: number,
  title: string,
  detail: string,
  errors?: object,
): HttpResponse => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({ type: 'about:blank', title, status, detail, ...(errors && { errors }) }),
});

/** As the API refuses a document: each issue at its field. */
export const invalid = (issues: readonly z.core.$ZodIssue[]) =>
  problem(
    400,
    'Pedido inválido',
    'Confira os campos.',
    issues.map(({ path, message }) => ({
      path: path.join('.'),
      message: `O campo "${path.join('.')}": ${message}.`,
    })),
  );
