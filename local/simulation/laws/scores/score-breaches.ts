import assert from 'node:assert/strict';
import type { FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import { PaymentId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const KNOWN = 'a score is what was known at that moment, and its reasons add up to it';

/** The laws of scores, broken. */
export const SCORE_BREACHES: readonly BreachExample[] = [
  [KNOWN, 'it is a point higher', changing((score) => ({ ...score, value: score.value + 1 }))],
  [
    KNOWN,
    'somebody else was meant',
    changing((score) => ({
      ...score,
      value: 560,
      reasons: [{ fact: 'base', text: 'Ponto de partida', points: Math.LN2 }],
    })),
  ],
  [
    'no payment lowers a score of the card',
    'it leaves ten thousand times as much open as was',
    (the) =>
      the.afterwards(
        ...[1, 2, 3, 4, 5, 6].map((place) => paid(the, place, 1)),
        paid(the, 7, 10_000),
      ),
    /takes the score from/,
  ],
  [
    'no score weighs what it may not',
    'where somebody lives counts',
    changing((score) => ({
      ...score,
      reasons: [...score.reasons, { fact: 'cep', text: 'Mora longe', points: 0 }],
    })),
    /cep/,
  ],
];

/** A payment of R$ 20 that leaves so many times as much open. */
function paid(the: Tampering, place: number, times: number): FactOf<'payment-applied'> {
  const [debt] = the.contact.before.debts;
  assert(debt !== undefined);
  const principalOpen = centavos(debt.ledger.principalOpen * times);
  return {
    type: 'payment-applied',
    paymentId: PaymentId.parse(`${place}`.repeat(20)),
    credorId: the.ids().credorId,
    gateway: 'sandbox',
    chargeId: null,
    amount: centavos(2_000),
    paidAt: the.contact.at,
    allocations: [],
    overpaid: centavos(0),
    ledgers: [{ debtId: debt.debtId, ledger: { ...debt.ledger, principalOpen } }],
  };
}

function changing(change: (score: CollectionScore) => CollectionScore): BreachExample[2] {
  const changed = (entry: HistoryEntry): HistoryEntry =>
    entry.fact.type === 'case-assessed' && entry.fact.score
      ? { ...entry, fact: { ...entry.fact, score: change(entry.fact.score) } }
      : entry;
  return (the) => the.withLife((life) => ({ ...life, entries: life.entries.map(changed) }));
}
