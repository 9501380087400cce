import type * as z from 'zod';
import type { WaitingBoletoView } from '#events/api/cnab.ts';
import {
  boletoOfCharge,
  HELD_REASONS,
  SPENT_REASONS,
  type WaitingBoleto,
} from '#shared/domain/cnab/remessa/boleto-of-charge.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { isRegistered } from '#shared/domain/history/evolve.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { listRemessas, type Remessa } from '#shared/table/remessas.ts';
import { listWaiting, type WaitingItem } from '#shared/table/waiting-boletos.ts';
import type { ApiDeps } from './api-deps.ts';

const DEBTORS_AT_ONCE = 8;
/** As many as one request looks at in time; the others come after these. */
const LOOKED_AT_MAX = 1_000;

/** A charge that waits, whose it is, and what the next remessa makes of it. */
export type Waiting = {
  readonly item: WaitingItem;
  readonly name: string;
  readonly zone: Zone;
  readonly charge: Charge;
  readonly verdict: WaitingBoleto;
};

/** What waits for a credor's next remessa, the longest first; `gone` is what waits for nothing any more. */
export async function lookAtWaiting(
  { table }: Pick<ApiDeps, 'table'>,
  credorId: CredorId,
  today: LocalDate,
): Promise<{ readonly waiting: readonly Waiting[]; readonly gone: readonly WaitingItem[] }> {
  const waiting: Waiting[] = [];
  const gone: WaitingItem[] = [];
  const oldest = (await listWaiting(table, credorId))
    .toSorted((a, b) => (a.since < b.since ? -1 : 1))
    .slice(0, LOOKED_AT_MAX);
  await inParallel(oldest, DEBTORS_AT_ONCE, async (item) => {
    const { record, profile } = await loadDebtor(table, item.debtorId);
    const charge = record.charges.find(({ chargeId }) => chargeId === item.chargeId);
    const verdict: WaitingBoleto = isRegistered(record)
      ? boletoOfCharge(charge, record, profile, today)
      : { outcome: 'gone' };
    if (!isRegistered(record) || !charge || verdict.outcome === 'gone') gone.push(item);
    else
      waiting.push({ item, name: profile?.name ?? '', zone: record.debtor.zone, charge, verdict });
  });
  const byAge = (a: Waiting, b: Waiting) => (a.item.since < b.item.since ? -1 : 1);
  return { waiting: waiting.toSorted(byAge), gone };
}

/** The number that the next remessa takes: one that was begun and not finished is finished first. */
export async function nextSequence(
  { table }: Pick<ApiDeps, 'table'>,
  credorId: CredorId,
): Promise<number> {
  const [remessas, items] = await Promise.all([
    listRemessas(table, credorId),
    listWaiting(table, credorId),
  ]);
  const written = new Set(remessas.map(({ sequence }) => sequence));
  const begun = items.flatMap(({ remessa }) =>
    remessa === undefined || written.has(remessa) ? [] : [remessa],
  );
  return begun.length > 0 ? Math.min(...begun) : highestOf(remessas) + 1;
}

const highestOf = (remessas: readonly Remessa[]): number =>
  Math.max(0, ...remessas.map(({ sequence }) => sequence));

/** @param problem why the bank's layout does not take it, where that is known */
export function waitingView(
  { item, name, charge, verdict }: Waiting,
  problem?: string,
): z.input<typeof WaitingBoletoView> {
  const { debtorId, chargeId, since } = item;
  return {
    debtorId,
    name,
    chargeId,
    instruction: charge.status === 'cancelling' ? 'baixa' : 'entry',
    amount: charge.amount,
    dueDate: charge.payableUntil ?? charge.forDate,
    since,
    problem: problem ?? problemOf(verdict),
  };
}

function problemOf(verdict: WaitingBoleto): string | null {
  switch (verdict.outcome) {
    case 'held':
      return HELD_REASONS[verdict.because];
    case 'spent':
      return `${SPENT_REASONS[verdict.because]} O devedor pede outro pelo link.`;
    default:
      return null;
  }
}
