import type { HttpResponse } from '#shared/lambda/http-handler.ts';

/** Answers hold personal data, so nobody on the way may keep them. */
export const jsonResponse = (status: number, content: unknown): HttpResponse => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: JSON.stringify(content),
});
