import * as z from 'zod';
import type { Send } from '#shared/adapters/gateways/http-sender.ts';
import { guardedSend } from '#shared/adapters/guarded/guarded-send.ts';
import type { EnrichmentPolicy } from '#shared/domain/enrichment/enrichment-policy.ts';
import { type ReadAnswer, readAnswer } from '#shared/domain/enrichment/read-answer.ts';
import { OwnError } from '#shared/domain/values/own-error.ts';
import { sandboxAnswer } from './sandbox-answer.ts';

/** Asks a provider for somebody's e-mails and phones. @throws when no answer came that can be read */
export type AskProvider = (policy: EnrichmentPolicy, taxId: string) => Promise<ReadAnswer>;

/** Each provider's key, by its name. */
const Keys = z.record(z.string(), z.string());
const NOT_FOUND = 404;

/** @param keys the secret `enrichment`, JSON of key by provider */
export const openProvider =
  (keys: () => Promise<string>, send: Send = guardedSend): AskProvider =>
  async ({ provider, basis }, taxId) => {
    if (provider.kind === 'sandbox') return sandboxAnswer(taxId, basis);
    const key = Keys.parse(JSON.parse(await keys()))[provider.name];
    const url = provider.url.replaceAll('{documento}', encodeURIComponent(taxId));
    const headers = { accept: 'application/json', ...(key && { [provider.keyHeader]: key }) };
    const { status, body } = await send({ method: 'GET', url, headers });
    if (status === NOT_FOUND) return { found: [], refused: 0, unreadable: 0 };
    if (status < 200 || status >= 300) throw new OwnError(`The provider answered ${status}.`);
    return readAnswer(JSON.parse(body), provider, basis);
  };
