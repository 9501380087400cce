import { isDeepStrictEqual } from 'node:util';
import type * as z from 'zod';
import type { ScoreReplay } from '#events/api/score-review.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { PrescriptionPolicy } from '#shared/domain/gate/prescription.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { caseFactsAt } from '#shared/domain/score/facts-at.ts';
import { factsHashOf } from '#shared/domain/score/facts-hash.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import type { CredorId, DebtorId } from '#shared/domain/values/ids.ts';
import { addMinutes, type Instant } from '#shared/domain/values/zone.ts';
import { type Publication, readPublications } from '#shared/table/config-documents.ts';
import { HISTORY_PAGE_MAX, readHistory } from '#shared/table/read-history.ts';
import type { Table } from '#shared/table/table.ts';
import type { ApiDeps } from './api-deps.ts';
import { Refusal } from './refusal.ts';
import { modelBy } from './score-artefact.ts';

/**
 * Computes a score again, from what the history knew at its moment, by the contact policy of then and the very model that it names. Nothing is written.
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
  const entries = await entriesUntil(deps.table, debtorId, at);
  const { factsHash, drawn: _, decided: __, held: ___, ...computed } = stored;
  const replays = (await policiesAt(deps, at)).map((policy) => {
    const facts = caseFactsAt(entries, credorId, policy, at);
    const replayed = facts && scoreCase(facts, model, at);
    const isEqual =
      facts !== null &&
      isDeepStrictEqual(replayed, computed) &&
      (factsHash === undefined || factsHash === factsHashOf(facts));
    return { isEqual, facts, replayed };
  });
  const replay = replays.find(({ isEqual }) => isEqual) ?? replays[0];
  if (!replay) throw new Error('There is no contact policy.');
  return { ...replay, model: stored.model, at, value: stored.value };
}

/** Versions of a policy that are looked through; nobody publishes more since a score that is still kept. */
const VERSIONS_MAX = 200;
/** So long a function may still go by the version before. */
const KNOWN_AFTER_MINUTES = 1;

/**
 * What may have said at a moment which debts have prescribed: the version that was in force, and the one before while functions did
 * not all know of it.
 */
async function policiesAt(deps: ApiDeps, at: Instant): Promise<readonly PrescriptionPolicy[]> {
  const [kind, id] = ['contact-policy', CONTACT_POLICY_ID] as const;
  const page = { before: null, limit: VERSIONS_MAX };
  const published = await readPublications(deps.table, kind, id, page);
  const until = published.filter(({ publishedAt }) => publishedAt <= at);
  const isNews = (one: Publication | undefined): boolean =>
    one !== undefined && one.publishedAt > addMinutes(at, -KNOWN_AFTER_MINUTES);
  const held = until.filter((_, place) => place === 0 || isNews(until[place - 1]));
  // What was scored before any version that is known was scored by the first of these.
  const versions = held.length > 0 ? held : published.slice(-1);
  const documents = versions.map(({ version }) =>
    deps.config.read(ContactPolicy, kind, id, version),
  );
  return (await Promise.all(documents)).map(({ document }) => document);
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
