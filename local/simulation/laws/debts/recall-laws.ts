import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { namedDebts } from '#local/simulation/laws/words/named-debts.ts';
import { ownBooks } from '#local/simulation/laws/second-reading/books.ts';
import { type SentContact, sentContacts } from '#local/simulation/laws/evidence/sent-contact.ts';
import { shownWords } from '#local/simulation/laws/words/shown-words.ts';
import { namesIn } from '#local/simulation/laws/words/spoken-debts.ts';

/** What creditors take back, by what the facts alone say of it. */
export const RECALL_LAWS: readonly Law[] = [
  {
    name: 'what its creditor took back is asked for by nobody',
    breaches: (evidence) => [
      ...evidence.lives.flatMap(askedForAfterRecall),
      ...sentContacts(evidence).flatMap(namedAfterRecall),
    ],
  },
];

/** Debts as they were sent, and which of them are with their creditor again. */
type Sent = { readonly credorOf: Map<string, string>; readonly gone: Set<string> };

function askedForAfterRecall({ debtorId, entries }: Life): readonly Breach[] {
  const sent: Sent = { credorOf: new Map(), gone: new Set() };
  return entries.flatMap((entry) => {
    const what = wrongIn(entry, sent);
    note(entry, sent);
    return what === null ? [] : [{ debtorId, at: entry.at, what }];
  });
}

function note({ fact }: HistoryEntry, { credorOf, gone }: Sent): void {
  if (fact.type === 'debt-imported') credorOf.set(fact.debtId, fact.credorId);
  if (fact.type === 'debt-withdrawn') gone.add(fact.debtId);
  if (fact.type === 'debt-returned') gone.delete(fact.debtId);
}

function wrongIn({ fact }: HistoryEntry, { credorOf, gone }: Sent): string | null {
  if (fact.type === 'charge-requested') {
    const taken = fact.debtIds.find((debtId) => gone.has(debtId));
    return taken === undefined ? null : `a charge was asked for ${taken}, which was taken back`;
  }
  if (fact.type !== 'message-claimed' || fact.purpose.kind !== 'regua-step') return null;
  if (fact.purpose.agreementId !== undefined) return null;
  const own = [...credorOf].filter(([, credorId]) => credorId === fact.credorId);
  const isAllGone = own.length > 0 && own.every(([debtId]) => gone.has(debtId));
  return isAllGone ? `${fact.credorId} was collected for, and had taken everything back` : null;
}

/** A debt is told from another by what it is of and when it is due; what is told of both alike may be told of the one that stayed. */
function namedAfterRecall({ life, claim, at, known, messages }: SentContact): readonly Breach[] {
  const { debtorId, entries, person } = life;
  if (!known.some(({ type }) => type === 'debt-withdrawn')) return [];
  const lines = messages.flatMap(shownWords).flatMap(namedDebts);
  const told = new Set(lines.map(({ description, dueDate }) => `${description} of ${dueDate}`));
  const history = entries.slice(0, known.length);
  const { debts, takenBack } = ownBooks(history, person.uf);
  const names = namesIn(history);
  const [gone = [], stayed = []] = [true, false].map((isGone) =>
    [...debts.values()]
      .filter((debt) => debt.credorId === claim.credorId && takenBack.has(debt.debtId) === isGone)
      .map(({ debtId, dueDate }) => `${names.get(debtId)} of ${dueDate}`),
  );
  const named = gone.find((debt) => told.has(debt) && !stayed.includes(debt));
  const what = `${claim.messageId} names ${named}, which was taken back`;
  return named === undefined ? [] : [{ debtorId, at, what }];
}
