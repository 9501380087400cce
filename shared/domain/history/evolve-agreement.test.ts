import { expect, test } from 'vitest';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { addMinutes } from '#shared/domain/values/zone.ts';
import { after, agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aDebt, AURORA, aRecord, instant } from '#shared/testing/records.ts';
import type { Fact } from './entry.ts';

const ACCEPTED = instant('2026-04-14T15:00:00.000Z');
const daysLater = (days: number) => addMinutes(ACCEPTED, days * 1_440);
const [A_WEEK, A_MONTH, TWO_MONTHS] = [daysLater(7), daysLater(30), daysLater(60)];
const { debtId } = aDebt();

/** Maria fulfilled an agreement, owed its debt again by a correction, and put it into a newer agreement. */
function inNewerAgreement() {
  const first = agreed(aRecord(), 2, ACCEPTED);
  const older = agreementIn(first);
  const fulfilled: Fact = {
    type: 'agreement-fulfilled',
    agreementId: older.agreementId,
    credorId: AURORA,
    ledgers: [],
  };
  const owing = after(first, [fulfilled], A_WEEK);
  const second = agreed(owing, 2, A_MONTH);
  const newer = agreementIn(second);
  return { record: second, older, newer, fulfilled };
}

const statusOf = ({ debts }: RegisteredRecord) => debts.find((debt) => debt.debtId === debtId);

test('a debt that rests in a newer agreement stays there while an older one is opened and closed again', () => {
  const { record, older, newer, fulfilled } = inNewerAgreement();
  const atRest = { status: 'agreed', agreementId: newer.agreementId };
  expect(statusOf(record)).toMatchObject(atRest);
  expect(newer.agreementId).not.toBe(older.agreementId);

  const { agreementId } = older;
  const reopened: Fact = { type: 'agreement-reopened', agreementId, credorId: AURORA, ledgers: [] };
  const opened = after(record, [reopened], TWO_MONTHS);
  expect(statusOf(opened)).toMatchObject(atRest);

  expect(statusOf(after(opened, [fulfilled], TWO_MONTHS))).toMatchObject(atRest);
  const broken: Fact = {
    type: 'agreement-broken',
    agreementId,
    credorId: AURORA,
    number: 1,
    restated: [],
    ledgers: [],
  };
  expect(statusOf(after(opened, [broken], TWO_MONTHS))).toMatchObject(atRest);
});
