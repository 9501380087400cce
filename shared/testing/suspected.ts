import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import type { Table } from '#shared/table/table.ts';
import { nameSuspects } from '#shared/table/unreconciled.ts';
import { putRecord } from './put-record.ts';
import { AURORA, aDebtor, aRecord, instant } from './records.ts';

/** Somebody besides Maria. */
export const ANA = debtorIdOf('39053344705', 'chave');

export const anaOwes = (table: Table): Promise<void> =>
  putRecord(table, aRecord({ debtor: aDebtor({ debtorId: ANA }), contacts: [] }));

/** Ana is left alone, as this money may be hers, and the list names her. */
export async function anaIsHeldFor(table: Table, line: Unreconciled): Promise<void> {
  await anaOwes(table);
  await nameSuspects(table, line, [ANA]);
  const { paymentId, amount } = line;
  const heldUntil = localDate('2026-03-30');
  const told = { paymentId, credorId: AURORA, amount, because: 'same-amount' as const, heldUntil };
  const context = {
    actor: 'gateway:sandbox',
    cause: 'told',
    at: instant('2026-03-16T12:00:00.000Z'),
  };
  await changeDebtor(table, ANA, context, ({ record }) => {
    if (!isRegistered(record)) throw new Error('nobody');
    return { outcome: 'held', decision: { facts: [{ type: 'payment-suspected', ...told }] } };
  });
}
