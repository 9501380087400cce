import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { ScoreReplay } from '#events/api/score-review.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { caseFactsAt } from '#shared/domain/score/facts-at.ts';
import { factsHashOf } from '#shared/domain/score/facts-hash.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { HISTORY_PAGE_MAX, readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';
import { modelBy } from './score-artefact.ts';

/**
 * Computes a score again, from what the history knew at its moment and by the very model that it names. Nothing is written.
 *
 * @throws Refusal with 409 where the model is not in this deployment, or its file is gone
 */
export async function replayScore(
  deps: ApiDeps,
  debtorId: DebtorId,
  credorId: CredorId,
  stored: CollectionScore,
): Promise<z.input<typeof ScoreReplay>> {
  const { at } = stored;
  const model = await modelBy(deps, stored.model);
  if (model === null) throw unknownArtefact(stored.model);
  const { document: policy } = await deps.config.read(
    ContactPolicy,
    'contact-policy',
    CONTACT_POLICY_ID,
  );
  const facts = caseFactsAt(await entriesUntil(deps.table, debtorId, at), credorId, policy, at);
  const replayed = facts && scoreCase(facts, model, at);
  const { factsHash, drawn: _, decided: __, ...computed } = stored;
  const isEqual =
    facts !== null &&
    isDeepStrictEqual(replayed, computed) &&
    (factsHash === undefined || factsHash === factsHashOf(facts));
  return { isEqual, model: stored.model, at, value: stored.value, facts, replayed };
}

async function entriesUntil(
  table: Table,
  debtorId: DebtorId,
  at: Instant,
): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  for (let page: readonly HistoryEntry[] | null = null; isMore(page, at); ) {
    page = await readHistory(table, debtorId, { after: entries.at(-1)?.seq ?? 0 });
    entries.push(...page);
  }
  return entries;
}

const isMore = (page: readonly HistoryEntry[] | null, at: Instant): boolean =>
  page === null || (page.length === HISTORY_PAGE_MAX && (page.at(-1)?.at ?? at) <= at);

const unknownArtefact = (modelId: string): Refusal =>
  new Refusal(
    409,
    'O modelo não está neste ambiente',
    `A nota foi feita por "${modelId}", e esta versão do sistema não o traz; volte a uma que o traga.`,
  );
