import type * as z from 'zod';
import { readBody, type WireHandler } from '#local/aws/wire.ts';

/** A request's body as a schema has it; null when it is no JSON or something else. */
export async function jsonBody<T>(
  { body }: Parameters<WireHandler>[0],
  schema: z.ZodType<T>,
  bytesMax: number,
): Promise<T | null> {
  const text = (await readBody(body, bytesMax)).toString();
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
