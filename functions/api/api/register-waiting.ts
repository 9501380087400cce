import type { BillingAccount } from '#shared/domain/cnab/billing-account.ts';
import { numberBoleto } from '#shared/domain/cnab/remessa/number-boleto.ts';
import { registerCharge } from '#shared/domain/cnab/remessa/register-charge.ts';
import { causeForCredor } from '#shared/domain/history/cause-for-credor.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { changeDebtor } from '#shared/table/change-debtor.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { endWaiting, listWaiting } from '#shared/table/waiting-boletos.ts';
import type { Remessa } from '#shared/table/remessas.ts';
import type { ApiDeps } from './api-deps.ts';
import type { Waiting } from './waiting-boletos.ts';

const DEBTORS_AT_ONCE = 8;

/** Tells each charge of a remessa that it went to the bank, once however often this is done; it waits no more then. */
export async function registerWaiting(
  { table, now }: Pick<ApiDeps, 'table' | 'now'>,
  waiting: readonly Waiting[],
  { credorId, sequence, bank, writtenAt, writtenBy }: Remessa,
  account: BillingAccount,
): Promise<void> {
  const madeOn = localDateOf(writtenAt, BOOK_ZONE);
  const taken = new Map(
    (await listWaiting(table, credorId))
      .filter(({ remessa }) => remessa === sequence)
      .map((item) => [item.chargeId, item]),
  );
  const own = waiting.filter(({ item }) => taken.has(item.chargeId));
  await inParallel(own, DEBTORS_AT_ONCE, async ({ item: { chargeId, debtorId }, zone, charge }) => {
    const number = taken.get(chargeId)?.number;
    const dueDate = charge.payableUntil ?? charge.forDate;
    const boleto =
      number === undefined
        ? null
        : numberBoleto(account, number, { amount: charge.amount, dueDate, madeOn });
    if (boleto?.ok) {
      const context = {
        actor: writtenBy,
        cause: causeForCredor('remessa', credorId, `${sequence}:${chargeId}`),
        at: now(),
      };
      await changeDebtor(table, debtorId, context, ({ record }) => {
        const known = record.charges.find((one) => one.chargeId === chargeId);
        const registration = isRegistered(record)
          ? registerCharge(known, boleto.value, bank, zone)
          : null;
        return { outcome: registration ? 'registered' : 'known', decision: registration };
      });
    }
    await endWaiting(table, { credorId, chargeId }, now());
  });
}
