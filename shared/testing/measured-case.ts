import assert from 'node:assert/strict';
import {
  type CaseMeasure,
  measureEntry,
  type StudyAmounts,
} from '#shared/domain/experiment/measure-entry.ts';
import { AssignedArm } from '#shared/domain/experiment/study.ts';
import type { Fact, FactOf, HistoryEntry } from '#shared/domain/history/entry.ts';
import { CarteiraId, PaymentId } from '#shared/domain/values/ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, instant, MARIA } from './records.ts';

const ENTERED = '2026-03-02T12:00:00.000Z';
export const arm = AssignedArm.parse({ studyId: 'tom-da-oferta', armId: 'b' });
export const inicial = CarteiraId.parse('inicial');
/** A case of Maria's enters a study of ten days, of R$ 50,00 at most. */
export const assigned: FactOf<'arm-assigned'> = {
  type: 'arm-assigned',
  credorId: AURORA,
  carteiraId: inicial,
  ...arm,
  measure: { days: 10, capAmount: centavos(5_000) },
};
export const paid = (id: string, amount: number, paidAt: string): Fact => ({
  type: 'payment-applied',
  paymentId: PaymentId.parse(id),
  credorId: AURORA,
  gateway: 'sandbox',
  chargeId: null,
  amount: centavos(amount),
  paidAt: instant(paidAt),
  allocations: [],
  overpaid: centavos(0),
  ledgers: [],
});
export const gone = (
  type: 'payment-refunded' | 'payment-charged-back',
  id: string,
  amount: number,
): Fact =>
  type === 'payment-refunded'
    ? {
        type,
        paymentId: PaymentId.parse(id),
        credorId: AURORA,
        refundId: 'r',
        amount: centavos(amount),
        ledgers: [],
      }
    : {
        type,
        paymentId: PaymentId.parse(id),
        credorId: AURORA,
        chargebackId: 'c',
        amount: centavos(amount),
        ledgers: [],
      };
/** An entry of her history; at the moment of entering, unless told. */
export const entry = (fact: Fact, at = ENTERED): HistoryEntry => ({
  debtorId: MARIA,
  seq: 1,
  at: instant(at),
  actor: 'system',
  cause: 'test',
  fact,
  prevHash: '0'.repeat(64),
  hash: '0'.repeat(64),
});

const NOTHING: StudyAmounts = {
  cases: 0,
  payers: 0,
  contacts: 0,
  costMicros: 0,
  recovered: 0,
  capped: 0,
  squares: 0n,
  netSquares: 0n,
};

/** The sums of Maria's arm after these entries, all of the day on which her case entered. */
export function sumsOf(entries: readonly HistoryEntry[]): StudyAmounts {
  let measures: readonly CaseMeasure[] = [];
  let sums = NOTHING;
  for (const one of entries) {
    const after = measureEntry(measures, one);
    measures = after.measures;
    for (const { by, day, armId } of after.increments) {
      assert.deepEqual([day, armId], ['2026-03-02', arm.armId]);
      sums = {
        cases: sums.cases + by.cases,
        payers: sums.payers + by.payers,
        contacts: sums.contacts + by.contacts,
        costMicros: sums.costMicros + by.costMicros,
        recovered: sums.recovered + by.recovered,
        capped: sums.capped + by.capped,
        squares: sums.squares + by.squares,
        netSquares: sums.netSquares + by.netSquares,
      };
    }
  }
  return sums;
}
