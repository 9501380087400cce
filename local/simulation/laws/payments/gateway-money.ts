import { DAY_MS } from '#local/simulation/day.ts';
import { expiryOf } from '#local/sandbox-gateway/psp-book.ts';
import type { PspCharge } from '#local/sandbox-gateway/psp-state.ts';
import { withdrawnOf } from '#shared/domain/payment/payment.ts';
import { paymentIdOf } from '#shared/domain/values/derive-ids.ts';
import { type Centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { epochMsOf } from '#shared/domain/values/zone.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach } from '#local/simulation/laws/law.ts';

/** Within so many days of a charge's end its gateway was asked, even if one night was lost. */
const ASKED_WITHIN_DAYS = 5;
/** And what came by Pix it lists the night after, or some nights later where one was missed. */
const LISTED_WITHIN_DAYS = 3;

/** What came by the bank's files, and what the team booked, have laws of their own. */
export const byGateway = ({ gateway }: { readonly gateway: string }): boolean =>
  gateway !== 'cnab' && gateway !== 'manual';

/** What the gateway holds, against what the histories hold: payment by payment. */
export function paymentsThatDiffer({
  charges,
  lives,
  unreconciled,
  untold,
  closedMoney,
  now,
}: Evidence): readonly Breach[] {
  const known = new Map<
    string,
    {
      amount: number;
      refunded: number;
      withdrawn: number;
      times: number;
      /** To the second, as gateways tell it; null where it is not known any more. */
      paidAt: string | null;
      debtorId: Breach['debtorId'];
    }
  >();
  for (const { debtorId, record } of lives)
    for (const payment of record.payments.filter(byGateway)) {
      // What a total grew by is of the payment that was told first.
      const { amount, refunded, continues } = payment;
      const paymentId = continues ?? payment.paymentId;
      const before = known.get(paymentId) ?? NOTHING_KNOWN;
      known.set(paymentId, {
        amount: before.amount + amount,
        refunded: before.refunded + refunded,
        withdrawn: before.withdrawn + withdrawnOf(payment),
        times: before.times + (continues ? 0 : 1),
        paidAt: continues ? before.paidAt : toSecond(payment.paidAt),
        debtorId,
      });
    }
  const timesOf = (paymentId: string): number => (known.get(paymentId)?.times ?? 0) + 1;
  for (const { kind, paymentId, amount, paidAt } of unreconciled.filter(byGateway))
    if (kind === 'unmatched') {
      const listed = { ...WAITING, amount, times: timesOf(paymentId) };
      known.set(paymentId, { ...listed, paidAt: toSecond(paidAt) });
    }

  for (const { paymentId, amount } of closedMoney)
    known.set(paymentId, { ...WAITING, amount, times: timesOf(paymentId) });

  // Of a charge that failed here nobody saw a code: only simulated people pay it all the same.
  const neverShown = new Set<string>(
    lives.flatMap(({ record }) =>
      record.charges.flatMap(({ chargeId, status }) => (status === 'failed' ? [chargeId] : [])),
    ),
  );
  const received = charges.flatMap(moneyOf);
  const expected = new Set<string>(received.map(({ paymentId }) => paymentId));
  const wrong = received.flatMap(
    ({ paymentId, amount, refunded, withdrawn, paidAt, txid, askedBy }) => {
      const found = known.get(paymentId);
      const isUnheard = untold.has(txid) && (now < askedBy || neverShown.has(txid));
      if (found === undefined && isUnheard) return [];
      const isRight =
        found?.amount === amount &&
        found.refunded === refunded &&
        found.withdrawn === withdrawn &&
        found.times === 1;
      const isThen = paidAt === null || !found?.paidAt || found.paidAt === toSecond(paidAt);
      if (isRight && isThen) return [];
      const here = found
        ? `${found.amount} less ${found.refunded} and ${found.withdrawn}, ${found.times} times, of ${found.paidAt}`
        : 'nothing';
      const what = `the gateway has ${amount} less ${refunded} and ${withdrawn} centavos for ${txid} of ${paidAt}, and here there is ${here}`;
      return [{ debtorId: found?.debtorId ?? null, at: null, what }];
    },
  );
  const invented = [...known].flatMap(([paymentId, { debtorId, amount }]) =>
    expected.has(paymentId)
      ? []
      : [{ debtorId, at: null, what: `${paymentId} of ${amount} centavos never came` }],
  );
  return [...wrong, ...invented];
}

const NOTHING_KNOWN = { amount: 0, refunded: 0, withdrawn: 0, times: 0, paidAt: null };
const WAITING = { refunded: 0, withdrawn: 0, paidAt: null, debtorId: null };

const toSecond = (instant: string): string => instant.slice(0, 19);

/** Pix, and what was paid at banks. */
function moneyOf(charge: PspCharge) {
  const { txid, pix, slips } = charge;
  const askedBy = epochMsOf(expiryOf(charge)) + ASKED_WITHIN_DAYS * DAY_MS;
  return [
    ...pix.map(({ endToEndId, amount, returns, paidAt }) => ({
      paymentId: paymentIdOf('sandbox', endToEndId),
      txid,
      paidAt,
      askedBy: epochMsOf(paidAt) + LISTED_WITHIN_DAYS * DAY_MS,
      amount,
      refunded: sumOf(returns.filter(({ why }) => why === 'given-back')),
      withdrawn: sumOf(
        returns.filter(({ why, reversedAt }) => why === 'charged-back' && reversedAt === undefined),
      ),
    })),
    ...slips.map(({ id, amount, paidAt, grewBy }) => ({
      paymentId: paymentIdOf('sandbox', id),
      txid,
      // What a total grew by moves its moment, and the first part keeps its own.
      paidAt: grewBy.length > 0 ? null : paidAt,
      askedBy,
      amount,
      refunded: 0,
      withdrawn: 0,
    })),
  ];
}

const sumOf = (returns: readonly { readonly amount: Centavos }[]): Centavos =>
  sumCentavos(returns.map(({ amount }) => amount));
