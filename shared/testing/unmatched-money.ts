import type { Unreconciled } from '#shared/domain/payment/unreconciled.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { unreconciledIdOf } from '#shared/domain/payment/unreconciled-id.ts';
import { AURORA, instant, MARIA } from './records.ts';

/** R$ 1.100,00 that came on 15 March without a charge, and nobody knows whose they are. */
export const UNMATCHED: Unreconciled = {
  kind: 'unmatched',
  status: 'open',
  credorId: null,
  debtorId: null,
  chargeId: null,
  paymentId: paymentIdOf('sandbox', 'E1'),
  gateway: 'sandbox',
  amount: centavos(110_000),
  paidAt: instant('2026-03-15T15:00:00.000Z'),
};

/** Who of the team found out whose they are: Maria's. */
export const A_MATCH = { debtorId: MARIA, credorId: AURORA, note: 'comprovante por e-mail' };

/** The request that decides on money of the list. */
export const decisionOn = (verb: string, entry: Unreconciled = UNMATCHED): string =>
  `POST /api/unreconciled/${unreconciledIdOf(entry)}/${verb}`;
