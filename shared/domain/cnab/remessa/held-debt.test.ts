import { expect, test } from 'vitest';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { ChargeId, DebtId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { AURORA, instant } from '#shared/testing/records.ts';
import { type HeldDebt, type Hold, holdOn } from './held-debt.ts';

const NOON = instant('2026-06-08T15:00:00.000Z');
const MINE = ChargeId.parse('a'.repeat(32));
const OTHER = ChargeId.parse('b'.repeat(32));
const held: HeldDebt = {
  debtId: DebtId.parse('d'.repeat(32)),
  credorId: AURORA,
  chargeId: OTHER,
  nossoNumero: '1234567',
  amount: centavos(1_000),
  dueDate: localDate('2026-06-18'),
  remessa: 1,
  ordersHash: 'its orders',
  heldAt: NOON,
  version: 1,
};
const mine = { chargeId: MINE, remessa: 2, ordersHash: 'my orders' };
const unseen = { isWritten: false, charge: undefined, isWrittenOff: false };
const written = { ...unseen, isWritten: true };
const asked = {
  chargeId: OTHER,
  credorId: AURORA,
  debtIds: [held.debtId],
  amount: held.amount,
  forDate: localDate('2026-06-08'),
  number: 1,
  requestedAt: NOON,
};
const requested: Charge = { ...asked, status: 'requested' };
const issued: Charge = {
  ...asked,
  status: 'issued',
  gateway: 'cnab',
  expiresAt: instant('2026-06-19T03:00:00.000Z'),
};
const leaving: Charge = { ...issued, status: 'cancelling', reason: 'not-owed', takenBackAt: NOON };
const ended: Charge = { ...leaving, status: 'cancelled' };
const rejected: Charge = { ...asked, status: 'failed', reason: 'Entrada rejeitada.' };

test.each<[string, HeldDebt | undefined, typeof mine, Parameters<typeof holdOn>[2], Hold]>([
  ['that never went', undefined, mine, unseen, 'free'],
  ['of a remessa that was refused', { ...held, releasedAt: NOON }, mine, unseen, 'free'],
  ['of a remessa that another request writes now', held, mine, unseen, 'being-written'],
  ['of this remessa, asked for again', { ...held, ...mine }, mine, unseen, 'free'],
  [
    'of this boleto in another file now',
    { ...held, chargeId: MINE },
    mine,
    unseen,
    'being-written',
  ],
  ['of this boleto, told before', { ...held, chargeId: MINE }, mine, written, 'own'],
  ['of a remessa whose charges were cut off', held, mine, written, 'at-bank'],
  ['of a waiting boleto on its way', held, mine, { ...written, charge: requested }, 'at-bank'],
  ['that may be paid', held, mine, { ...written, charge: issued }, 'at-bank'],
  [
    'that has fallen due, for which banks take money still',
    held,
    mine,
    { ...written, charge: { ...issued, expiresAt: NOON } },
    'at-bank',
  ],
  ['of which no bank has told the baixa', held, mine, { ...written, charge: leaving }, 'at-bank'],
  ['that the bank wrote off', held, mine, { ...written, charge: ended }, 'free'],
  ['that is written off here', held, mine, { ...written, isWrittenOff: true }, 'free'],
  ['that the bank rejected', held, mine, { ...written, charge: rejected }, 'free'],
])('a boleto wants a debt %s', (_, before, wanted, seen, answer) => {
  expect(holdOn(before, wanted, seen, NOON)).toBe(answer);
});

test('whoever has held it for two minutes without a number was cut off', () => {
  const after = (time: string) => holdOn(held, mine, unseen, instant(`2026-06-08T${time}Z`));
  expect(after('15:01:59.999')).toBe('being-written');
  expect(after('15:02:00.000')).toBe('free');
});
