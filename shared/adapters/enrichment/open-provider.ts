import * as z from 'zod';
import type { Send } from '#shared/adapters/gateways/http-sender.ts';
import { guardedSend } from '#shared/adapters/guarded/guarded-send.ts';
import {
  DOCUMENT_MARK,
  type EnrichmentPolicy,
  type HttpProvider,
} from '#shared/domain/enrichment/enrichment-policy.ts';
import type { ProviderAnswer } from '#shared/domain/enrichment/provider-answer.ts';
import { readAnswer } from '#shared/domain/enrichment/read-answer.ts';
import { sandboxAnswer } from './sandbox-answer.ts';

/** Asks a provider for somebody's e-mails and phones. @throws when no answer came at all */
export type AskProvider = (policy: EnrichmentPolicy, taxId: string) => Promise<ProviderAnswer>;

/** Each provider's key, by its name. */
const Keys = z.record(z.string(), z.string());
const NOT_FOUND = 404;
/** The provider does not know our key, or does not let it ask. */
const DENIALS: ReadonlySet<number> = new Set([401, 403]);

/** @param keys the secret `enrichment`, JSON of key by provider */
export const openProvider =
  (keys: () => Promise<string>, send: Send = guardedSend): AskProvider =>
  async ({ provider, basis }, taxId) => {
    if (provider.kind === 'sandbox') return sandboxAnswer(taxId, basis);
    const key = Keys.parse(JSON.parse(await keys()))[provider.name];
    const headers = { accept: 'application/json', ...(key && { [provider.keyHeader]: key }) };
    const { status, body } = await send(questionOf(provider, headers, taxId));
    if (status === NOT_FOUND) return { ...NOBODY, status };
    if (DENIALS.has(status)) return { outcome: 'denied', status };
    if (status < 200 || status >= 300) return { outcome: 'failed', status };
    return { ...readAnswer(jsonOf(body), provider, basis), status };
  };

const NOBODY = { outcome: 'read', found: [], refused: 0, unreadable: 0, missing: [] } as const;

/** Undefined, in which no list stands, for what is no JSON. */
function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** A CPF or CNPJ is letters and digits alone, so it can stand in an address and in a text of JSON as it is. */
function questionOf(
  { url, body }: HttpProvider,
  headers: Readonly<Record<string, string>>,
  taxId: string,
): Parameters<Send>[0] {
  if (body === undefined)
    return { method: 'GET', url: url.replaceAll(DOCUMENT_MARK, taxId), headers };
  const json = { ...headers, 'content-type': 'application/json' };
  return { method: 'POST', url, headers: json, body: body.replaceAll(DOCUMENT_MARK, taxId) };
}
