import { writeQuestion } from '#shared/adapters/gateways/question.ts';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { addDays } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { inParallel } from '#shared/table/in-parallel.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { listOutstanding, type Outstanding } from '#shared/table/outstanding.ts';
import type { Table } from '#shared/table/table.ts';
import { askForReceived } from './ask-for-received.ts';
import { askForReturned } from './ask-for-returned.ts';
import { keepQuestion } from './keep-question.ts';

/** Nights after a charge's end on which its gateway is asked: a boleto may be credited two business days late. */
const UNPAID_AFTER_DAYS = [1, 3, 5];
/** Banks take some boletos weeks after they fell due. */
const UNPAID_BOLETO_AFTER_DAYS = [...UNPAID_AFTER_DAYS, 13, 40];
/**
 * The money of a paid one may go back unheard: a Pix within 90 days, by MED within 80 and the time to decide on it, what
 * is contested by card rules within 120 (Bacen Pix API; Regulamento do Pix; card schemes).
 */
const PAID_AFTER_DAYS = [13, 40, 95, 125];
const NIGHTS = [...new Set([...UNPAID_BOLETO_AFTER_DAYS, ...PAID_AFTER_DAYS])];
const SIDE_BY_SIDE = 10;
/** What the last charges of a page may take. */
const TIME_TO_STOP_MS = 60_000;

export type AskGatewaysDeps = {
  readonly table: Table;
  readonly now: Instant;
  readonly millisecondsLeft: () => number;
  /** Gateways that list what they received. */
  readonly listing: readonly string[];
};

/**
 * Webhooks get lost. Asks for all that was received, and for what went back of it, where a gateway lists that, and about every charge that ended some
 * nights ago, unpaid or later on paid: the question goes the way of a webhook, so it is asked once, repeated when the
 * gateway does not answer, and money that it tells of is applied once.
 *
 * @returns how many stretches of days were asked for and charges about, for the log
 */
export async function askGateways(deps: AskGatewaysDeps): Promise<string> {
  const today = localDateOf(deps.now, 'America/Sao_Paulo');
  const received =
    (await askForReceived(deps.table, deps.listing, deps.now)) +
    (await askForReturned(deps.table, deps.listing, deps.now));
  let asked = 0;
  for (const days of NIGHTS) {
    for await (const page of listOutstanding(deps.table, addDays(today, -days))) {
      await inParallel(page, SIDE_BY_SIDE, async (charge) => {
        if (await askAbout(deps, charge, days)) asked += 1;
      });
      if (deps.millisecondsLeft() < TIME_TO_STOP_MS)
        return `asked for ${received} and about ${asked}, not about all`;
    }
  }
  return `asked for ${received} and about ${asked}`;
}

async function askAbout(
  { table, now }: AskGatewaysDeps,
  { debtorId, chargeId }: Outstanding,
  days: number,
): Promise<boolean> {
  const { record } = await loadDebtor(table, debtorId);
  const charge = record.charges.find((known) => known.chargeId === chargeId);
  if (charge === undefined || !isAskable(charge) || !nightsOf(charge).includes(days)) return false;
  const { gateway, gatewayChargeId: gatewayPaymentId = null } = charge;
  const key = { gateway, day: now.slice(0, 10), eventId: `${chargeId}-${days}` };
  return keepQuestion(table, key, writeQuestion({ gatewayPaymentId, txid: chargeId }), now);
}

type Askable = Extract<Charge, { status: 'issued' | 'cancelling' | 'cancelled' | 'paid' }>;

const isAskable = (charge: Charge): charge is Askable =>
  charge.status === 'issued' ||
  charge.status === 'cancelling' ||
  charge.status === 'cancelled' ||
  charge.status === 'paid';

function nightsOf(charge: Askable): readonly number[] {
  if (charge.status === 'paid') return PAID_AFTER_DAYS;
  return charge.boleto ? UNPAID_BOLETO_AFTER_DAYS : UNPAID_AFTER_DAYS;
}
