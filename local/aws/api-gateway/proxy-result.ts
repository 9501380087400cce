import * as z from 'zod';
import { jsonResponse, type WireResponse } from '../wire.ts';

const Result = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/**
 * Turns what a function returned into a response, as an HTTP API does: an object with a statusCode is taken at its word,
 * anything else becomes a JSON body with 200, and what is neither is an internal error.
 */
export function proxyResponse(payload: unknown): WireResponse {
  const isStructured =
    typeof payload === 'object' && payload !== null && Object.hasOwn(payload, 'statusCode');
  if (!isStructured) return jsonResponse(200, payload);
  const parsed = Result.safeParse(payload);
  if (!parsed.success) return jsonResponse(500, { message: 'Internal Server Error' });
  const { statusCode, headers, cookies, body, isBase64Encoded } = parsed.data;
  return {
    status: statusCode,
    headers: {
      'content-type': 'text/plain;charset=UTF-8',
      ...Object.fromEntries(
        Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
      ),
      ...(cookies.length > 0 && { 'set-cookie': cookies }),
    },
    body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'),
  };
}
