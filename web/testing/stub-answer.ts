import type * as z from 'zod';
import type { HttpRequest, HttpResponse } from '#shared/lambda/http-handler.ts';

export type Answer = (request: HttpRequest) => HttpResponse;

/** @throws when the example breaks its contract */
export const json = <T extends z.ZodType>(schema: T, body: z.input<NoInfer<T>>): HttpResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(schema.parse(body)),
});
