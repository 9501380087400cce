import * as z from 'zod';
import type { Send } from './http-sender.ts';
import { callJson } from './json-call.ts';

const Token = z.object({ access_token: z.string().min(1), expires_in: z.int().min(1) });
/** Renewed this long before it ends, so that it does not end on its way. */
const MARGIN_MS = 60_000;

/** The `authorization` header of a PSP that uses OAuth 2 client credentials; asked for again when it ends. */
export function clientCredentials(settings: {
  readonly send: Send;
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly now: () => number;
}): () => Promise<string> {
  const { send, tokenUrl, clientId, clientSecret, now } = settings;
  let held: { readonly header: string; readonly until: number } | undefined;
  return async () => {
    if (held !== undefined && now() < held.until) return held.header;
    const basic = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
    const answer = await callJson(send, Token, {
      method: 'POST',
      url: tokenUrl,
      headers: { authorization: `Basic ${basic}` },
      json: { grant_type: 'client_credentials' },
    });
    if (!answer.ok) throw new Error(`The PSP refused our credentials (HTTP ${answer.status}).`);
    const { access_token, expires_in } = answer.value;
    held = { header: `Bearer ${access_token}`, until: now() + expires_in * 1_000 - MARGIN_MS };
    return held.header;
  };
}
