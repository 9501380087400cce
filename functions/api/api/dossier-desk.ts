import type { SignedTerm } from '#shared/domain/agreement/signed-term.ts';
import { Credor } from '#shared/domain/credor/credor.ts';
import { composeDossier, type DossierSources } from '#shared/domain/dossier/compose-dossier.ts';
import { type Dossier, HISTORY_ENTRIES_MAX } from '#shared/domain/dossier/dossier.ts';
import type { KeptText } from '#shared/domain/dossier/dossier-events.ts';
import {
  isOfGate,
  type PublishedPolicy,
  type PublishedVersion,
  versionAt,
} from '#shared/domain/dossier/published-policy.ts';
import { sealDossier } from '#shared/domain/dossier/seal-dossier.ts';
import { type Volume, volumeOf } from '#shared/domain/dossier/volumes.ts';
import { CONTACT_POLICY_ID, ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { AgreementId, CredorId, DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import { readConfig, readPublications } from '#shared/table/config-documents.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import type { LoadedDebtor } from '#shared/table/loaded-debtor.ts';
import { readHistory } from '#shared/table/read-history.ts';
import { readMoneyRules } from '#shared/table/read-money-rules.ts';
import { readNotes } from '#shared/table/read-notes.ts';
import { readTerm } from '#shared/table/read-term.ts';
import { readText } from '#shared/table/read-texts.ts';
import type { Table } from '#shared/table/table.ts';
import type { ApiDeps } from './api-deps.ts';
import { isOwnEntry } from './own-history.ts';
import { ownRecord } from './own-record.ts';
import { notFound, Refusal } from './refusal.ts';
import type { User } from './user.ts';

/** Versions of the contact policy that are looked through, newest first. */
const POLICY_VERSIONS_MAX = 500;
const READS_AT_ONCE = 20;

/**
 * One volume of what is known of a person's debts with one creditor.
 *
 * @throws Refusal with 404 where the user sees nothing of the person with that creditor or there is no such volume, and with 409
 * for a history beyond HISTORY_ENTRIES_MAX
 */
export async function drawUpDossier(
  { table, config }: ApiDeps,
  user: User,
  loaded: LoadedDebtor,
  asked: { readonly credorId: CredorId; readonly volume: number },
  at: Instant,
): Promise<{ readonly dossier: Dossier; readonly credor: Credor }> {
  const { credorId } = asked;
  const reader: User = { ...user, credores: new Set([credorId]) };
  const record = ownRecord(loaded, reader);
  const { debtorId, version } = record.debtor;
  if (version > HISTORY_ENTRIES_MAX) throw tooLong(version);
  const volume = volumeOf(version, asked.volume);
  if (volume === null) throw noSuchVolume(asked.volume);
  const entries = await readWhole(table, debtorId, version);
  const shows = (entry: HistoryEntry) => isOwnEntry(reader, entry);
  const shown = entries.slice(volume.from - 1, volume.through).filter(shows);
  const [{ document: credor }, rules, policies, texts, terms, notes] = await Promise.all([
    config.read(Credor, 'credor', credorId),
    readMoneyRules(config),
    readPolicies(table, shown),
    readTexts(table, debtorId, shown),
    readTerms(
      table,
      record.agreements.map(({ agreementId }) => agreementId),
      debtorId,
    ),
    readNotes(table, debtorId, notesOf(shown, record)),
  ]);
  const sources: DossierSources = {
    credor,
    record,
    profile: loaded.profile,
    entries,
    shows,
    texts,
    notes,
    terms,
    policies,
    rules,
  };
  const by = user.email || user.userId;
  return { dossier: sealDossier(composeDossier(sources, volume, { at, by })), credor };
}

export const nameOf = (credorId: CredorId, debtorId: DebtorId, volume: Volume): string =>
  `dossie-${credorId}-${debtorId}${volume.volumes > 1 ? `-volume-${volume.number}` : ''}`;

async function readWhole(
  table: Table,
  debtorId: DebtorId,
  length: number,
): Promise<readonly HistoryEntry[]> {
  const entries: HistoryEntry[] = [];
  while (entries.length < length) {
    const page = await readHistory(table, debtorId, { after: entries.length, before: length + 1 });
    if (page.length === 0) break;
    entries.push(...page);
  }
  return entries;
}

/** The versions of the contact policy that the gate obeyed in these entries. */
async function readPolicies(
  table: Table,
  entries: readonly HistoryEntry[],
): Promise<readonly PublishedPolicy[]> {
  const published: readonly PublishedVersion[] = await readPublications(
    table,
    'contact-policy',
    CONTACT_POLICY_ID,
    { before: null, limit: POLICY_VERSIONS_MAX },
  );
  const wanted = new Set(
    entries.flatMap(({ fact, at }) =>
      isOfGate(fact) ? (versionAt(published, at)?.version ?? []) : [],
    ),
  );
  const found: PublishedPolicy[] = [];
  await inParallel([...wanted], READS_AT_ONCE, async (version) => {
    const one = await readConfig(
      table,
      ContactPolicy,
      'contact-policy',
      CONTACT_POLICY_ID,
      version,
    );
    if (one) found.push(one);
  });
  return found;
}

async function readTexts(
  table: Table,
  debtorId: DebtorId,
  entries: readonly HistoryEntry[],
): Promise<ReadonlyMap<MessageId, KeptText>> {
  const sent = entries.flatMap(({ fact }) =>
    fact.type === 'message-sent' ? [fact.messageId] : [],
  );
  const texts = new Map<MessageId, KeptText>();
  await inParallel(sent, READS_AT_ONCE, async (messageId) => {
    const text = await readText(table, debtorId, messageId);
    if (text) texts.set(messageId, text);
  });
  return texts;
}

async function readTerms(
  table: Table,
  agreements: readonly AgreementId[],
  debtorId: DebtorId,
): Promise<ReadonlyMap<AgreementId, SignedTerm>> {
  const terms = new Map<AgreementId, SignedTerm>();
  await inParallel(agreements, READS_AT_ONCE, async (agreementId) => {
    const term = await readTerm(table, debtorId, agreementId);
    if (term) terms.set(agreementId, term);
  });
  return terms;
}

/** Each once. */
const notesOf = (
  entries: readonly HistoryEntry[],
  { debtor: { flags = [] } }: ReturnType<typeof ownRecord>,
) => [
  ...new Set([
    ...entries.flatMap(({ fact }) => ('noteId' in fact && fact.noteId ? [fact.noteId] : [])),
    ...flags.flatMap(({ noteId }) => noteId ?? []),
  ]),
];

const tooLong = (version: number): Refusal =>
  new Refusal(
    409,
    'História longa demais',
    `A história desta pessoa tem ${version} linhas, e o dossiê lê até ${HISTORY_ENTRIES_MAX}. Avise quem administra o sistema.`,
  );

const noSuchVolume = (volume: number): Refusal =>
  notFound('Volume não encontrado', `A história desta pessoa não chega ao volume ${volume}.`);
