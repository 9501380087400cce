import type * as z from 'zod';
import { GatewayRefused } from './gateway.ts';
import type { GatewayRequest, Send } from './http-sender.ts';
import { whyIn } from './problem-body.ts';

export type JsonCall = Omit<GatewayRequest, 'body'> & { readonly json?: unknown };

/** What a gateway answered: its JSON when it did as asked, or the status with which it refused, and why if it said so. */
export type JsonAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly status: number; readonly why: string };

/**
 * Calls a gateway in JSON.
 *
 * @throws when it is out of order (5xx, 408, 429), answers nonsense or not at all: worth another try
 */
export const callJson = <T>(
  send: Send,
  schema: z.ZodType<T>,
  { json, ...call }: JsonCall,
): Promise<JsonAnswer<T>> =>
  callApi(send, schema, {
    ...call,
    headers: { 'content-type': 'application/json', ...call.headers },
    ...(json !== undefined && { body: JSON.stringify(json) }),
  });

/** As `callJson`, for whoever wants a form and answers in JSON. */
export const callForm = <T>(
  send: Send,
  schema: z.ZodType<T>,
  {
    form,
    ...call
  }: Omit<GatewayRequest, 'body'> & { readonly form: Readonly<Record<string, string>> },
): Promise<JsonAnswer<T>> =>
  callApi(send, schema, {
    ...call,
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...call.headers },
    body: new URLSearchParams(form).toString(),
  });

async function callApi<T>(
  send: Send,
  schema: z.ZodType<T>,
  request: GatewayRequest,
): Promise<JsonAnswer<T>> {
  const headers = { accept: 'application/json', ...request.headers };
  const { status, body } = await send({ ...request, headers });
  if (status >= 200 && status < 300) {
    return { ok: true, value: schema.parse(body === '' ? null : JSON.parse(body)) };
  }
  if (status >= 500 || status === 408 || status === 429) {
    throw new Error(`The gateway answered ${status}.`);
  }
  return { ok: false, status, why: whyIn(body) };
}

/**
 * What was found, or null when the gateway knows of no such thing.
 *
 * @throws when it refuses us and not the question: what it would have told must not count as nothing
 */
export function foundIn<T>(answer: JsonAnswer<T>): T | null {
  if (answer.ok) return answer.value;
  if (answer.status === 401 || answer.status === 403) {
    throw new Error(`The gateway refused our credentials (HTTP ${answer.status}).`);
  }
  return null;
}

/** What was done as we asked. @throws GatewayRefused when it was not */
export function grantedBy<T>(gateway: string, answer: JsonAnswer<T>): T {
  if (answer.ok) return answer.value;
  throw new GatewayRefused(`O ${gateway} recusou o pedido (HTTP ${answer.status})${answer.why}.`);
}
