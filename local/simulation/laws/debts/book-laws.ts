import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { DebtLedger } from '#shared/domain/debt/debt.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import type { Instant } from '#shared/domain/values/zone.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import {
  onDay,
  openIn,
  type OwnLedger,
  untouched,
} from '#local/simulation/laws/second-reading/arithmetic.ts';
import { ownBooks } from '#local/simulation/laws/second-reading/books.ts';
import type { BookedDebt } from '#local/simulation/laws/second-reading/debts.ts';

/** What debts owe and charges ask for, held against books that are kept by an arithmetic of their own. */
export const BOOK_LAWS: readonly Law[] = [
  {
    name: 'every debt owes what another arithmetic says',
    breaches: ({ lives }) => lives.flatMap(debtsThatDiffer),
  },
  {
    name: 'a charge asks for what its debts cost on its day, and for no more than law and contract allow',
    breaches: ({ lives }) => lives.flatMap(chargesThatDiffer),
  },
];

function debtsThatDiffer({ debtorId, record, entries, person }: Life): readonly Breach[] {
  const { debts, standing } = ownBooks(entries, person.uf);
  return record.debts.flatMap(({ debtId, externalId, ledger, instalment }) => {
    const own = debts.get(debtId);
    const isVoid =
      instalment !== undefined &&
      !standing.some(({ agreementId }) => agreementId === instalment.agreementId);
    // What a debt that was never late owes besides is counted when it is paid.
    if (isVoid || (own && same(ownOf(ledger), own.ledger))) return [];
    const what = `${externalId} owes ${told(ownOf(ledger))} here, and ${own ? told(own.ledger) : 'nothing'} by the facts`;
    return [{ debtorId, at: null, what }];
  });
}

/** Before any payment a ledger tells nothing of lateness, so the two are compared as they stand. */
export const same = (a: OwnLedger, b: OwnLedger): boolean => told(a) === told(b);

export const told = ({ principal, fine, interest, isFined, through }: OwnLedger): string =>
  `${principal} + ${fine}${isFined ? ' (fined)' : ''} + ${interest} of interest until ${through}`;

export const ownOf = (ledger: DebtLedger): OwnLedger => ({
  principal: ledger.principalOpen,
  fine: ledger.fineOpen,
  isFined: ledger.fineCharged,
  interest: ledger.interestOpen,
  through: ledger.accruedThrough,
});

function chargesThatDiffer({ debtorId, entries, person }: Life): readonly Breach[] {
  return entries.flatMap(({ fact, at, seq, actor }) => {
    if (fact.type !== 'charge-requested') return [];
    const { debts } = ownBooks(before(entries, seq), person.uf);
    const covered = fact.debtIds.flatMap((debtId) => debts.get(debtId) ?? []);
    if (actor.startsWith('user:')) return tooMuchOrdered(debtorId, at, fact, covered);
    const cost = covered.reduce((sum, debt) => sum + openIn(onDay(debt, fact.forDate)), 0);
    const dropped = (fact.payoff ?? []).reduce((sum, one) => sum + one.dropped, 0);
    const wrong = unlawfulDrop(fact, covered);
    if (wrong !== null) return [{ debtorId, at, what: wrong }];
    if (fact.amount === cost - dropped) return [];
    const what = `the charge ${fact.chargeId} asks for ${fact.amount} centavos, and its debts cost ${cost} less ${dropped} on ${fact.forDate}`;
    return [{ debtorId, at, what }];
  });
}

/** What a boleto of the credor's own bank asks for is the credor's word, up to what its debts cost on the day until which it is paid. */
function tooMuchOrdered(
  debtorId: DebtorId,
  at: Instant,
  { chargeId, amount, forDate, payableUntil = forDate }: FactOf<'charge-requested'>,
  covered: readonly BookedDebt[],
): readonly Breach[] {
  const most = covered.reduce((sum, debt) => sum + openIn(onDay(debt, payableUntil)), 0);
  if (amount <= most) return [];
  const what = `the boleto ${chargeId} asks for ${amount} centavos, and its debts cost ${most} on ${payableUntil}`;
  return [{ debtorId, at, what }];
}

/** Nothing is dropped of what is due already, nor more than an instalment owes. */
function unlawfulDrop(
  { forDate, payoff = [] }: FactOf<'charge-requested'>,
  covered: readonly BookedDebt[],
): string | null {
  for (const { debtId, dropped } of payoff) {
    const debt = covered.find((known) => known.debtId === debtId);
    if (dropped > 0 && (!debt || debt.dueDate <= forDate || dropped > debt.ledger.principal))
      return `${dropped} centavos were dropped of ${debtId} on ${forDate}`;
  }
  return null;
}

/** What the history held just before an entry. */
export const before = (entries: readonly HistoryEntry[], seq: number): readonly HistoryEntry[] =>
  entries.slice(
    0,
    entries.findIndex((entry) => entry.seq === seq),
  );

/** What the facts themselves say that each debt owes: the ledgers that were told last. */
export function toldLedgers(entries: readonly HistoryEntry[]): ReadonlyMap<string, OwnLedger> {
  const ledgers = new Map<string, OwnLedger>();
  for (const { fact } of entries) {
    if (fact.type === 'debt-imported' || fact.type === 'debt-corrected')
      ledgers.set(fact.debtId, untouched(fact.principal));
    if (fact.type === 'agreement-accepted')
      for (const { debtId, amount } of fact.instalments) ledgers.set(debtId, untouched(amount));
    if ('ledgers' in fact)
      for (const { debtId, ledger } of fact.ledgers ?? []) ledgers.set(debtId, ownOf(ledger));
  }
  return ledgers;
}
