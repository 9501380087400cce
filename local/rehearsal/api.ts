import type * as z from 'zod';
import type { FrontDoor } from './front-door.ts';

/** The product's API as one of the team calls it; answers are read by the product's own contracts. */
export type Api = <T>(
  answer: z.ZodType<T>,
  method: string,
  path: string,
  body?: object,
) => Promise<T>;

/** @throws an Error with the problem that the API tells, when the answer is no success */
export const apiOf =
  ({ request }: FrontDoor, token: string): Api =>
  async (answer, method, path, body) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const asked = { method, path, headers, ...(body && { body: JSON.stringify(body) }) };
    const { status, body: text } = await request(asked);
    if (status >= 300) throw new Error(`${method} ${path} was answered with ${status}: ${text}`);
    return answer.parse(JSON.parse(text));
  };
