import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import type { Purpose } from '#shared/domain/history/entries/contact.ts';
import { onDay, openIn } from '#local/simulation/laws/second-reading/arithmetic.ts';
import { ownBooks, owedIn } from '#local/simulation/laws/second-reading/books.ts';
import { type BookedDebt, isYoung } from '#local/simulation/laws/second-reading/debts.ts';
import type { NamedDebt } from './named-debts.ts';

/** Of whose message is asked, and when, as the history had it. */
type SpokenQuestion = {
  readonly known: readonly HistoryEntry[];
  readonly credorId: string;
  readonly purpose: Purpose;
  readonly uf: string;
  readonly today: string;
};

/**
 * The debts that a message of this purpose has to name, the oldest first: what the credor may ask for on the day and is due by it, or
 * before anything is, what comes due first; each with what it comes to. Null where the message need not name its debts.
 */
export function spokenDebts(question: SpokenQuestion): readonly NamedDebt[] | null {
  const { known, credorId, uf, today } = question;
  const isSpokenOf = spokenBy(question);
  if (isSpokenOf === null) return null;
  const owed = owedIn(ownBooks(known, uf))
    .filter((debt) => debt.credorId === credorId && isYoung(debt, today))
    .filter(isSpokenOf)
    .toSorted((a, b) => (a.dueDate < b.dueDate ? -1 : 1));
  const first = owed[0]?.dueDate ?? today;
  const horizon = first > today ? first : today;
  const names = namesIn(known);
  return owed
    .filter(({ dueDate }) => dueDate <= horizon)
    .map((debt) => ({
      description: names.get(debt.debtId) ?? debt.debtId,
      dueDate: debt.dueDate,
      amount: openIn(onDay(debt, today)),
    }));
}

/** A step speaks of its own ladder's debts; thanks, of all that is left. */
function spokenBy({ known, purpose }: SpokenQuestion): ((debt: BookedDebt) => boolean) | null {
  switch (purpose.kind) {
    case 'regua-step':
      return ({ agreementId }) => agreementId === (purpose.agreementId ?? null);
    case 'payment-receipt':
      return () => true;
    case 'agreement-notice':
      return inNews(purpose);
    case 'listing-notice': {
      const toCome = listingsToCome(known, new Set(purpose.listingIds));
      return ({ debtId }) => toCome.has(debtId);
    }
    default:
      return null;
  }
}

/** What ended leaves all that is owed; what stands, its own next instalments. Other news say what is missing, and name no debt. */
function inNews({ news, agreementId }: Extract<Purpose, { kind: 'agreement-notice' }>) {
  switch (news) {
    case 'broken':
    case 'cancelled':
      return () => true;
    case 'signed':
    case 'reinstated':
      return (debt: BookedDebt) => debt.agreementId === agreementId;
    default:
      return null;
  }
}

/** The debts whose listing was asked for and has not been given up. */
function listingsToCome(
  known: readonly HistoryEntry[],
  listingIds: ReadonlySet<string>,
): ReadonlySet<string> {
  const toCome = new Map<string, string>();
  for (const { fact } of known) {
    if (fact.type === 'listing-asked' && listingIds.has(fact.listingId))
      toCome.set(fact.listingId, fact.debtId);
    if (fact.type === 'listing-cancelled' || fact.type === 'listing-withdrawn')
      toCome.delete(fact.listingId);
  }
  return new Set(toCome.values());
}

/** What each debt is of, as its creditor told it last; an instalment, as its agreement counts it. */
export function namesIn(known: readonly HistoryEntry[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { fact } of known) {
    if (fact.type === 'debt-imported' || fact.type === 'debt-corrected')
      names.set(fact.debtId, fact.description.replaceAll(/\s+/g, ' ').trim());
    if (fact.type !== 'agreement-accepted') continue;
    const parcels = fact.instalments.filter(({ number }) => number > 0).length;
    const isOne = fact.instalments.length === 1;
    for (const { debtId, number } of fact.instalments) {
      const named = isOne ? 'pagamento único' : `parcela ${number} de ${parcels}`;
      names.set(debtId, `Acordo: ${number === 0 ? 'entrada' : named}`);
    }
  }
  return names;
}
