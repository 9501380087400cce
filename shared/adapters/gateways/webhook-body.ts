import type * as z from 'zod';
import { UnreadableWebhook } from './gateway.ts';

/** Reads a webhook's JSON. @throws UnreadableWebhook when it is none, or of another shape */
export const readJson = <T>(schema: z.ZodType<T>, body: string): T =>
  readPart(schema, jsonOf(body));

/** Reads a part of a webhook. @throws UnreadableWebhook when it is of another shape */
export function readPart<T>(schema: z.ZodType<T>, part: unknown): T {
  const parsed = schema.safeParse(part);
  if (!parsed.success) throw new UnreadableWebhook('The body is not what this gateway sends.');
  return parsed.data;
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new UnreadableWebhook('The body is not JSON.');
  }
}
