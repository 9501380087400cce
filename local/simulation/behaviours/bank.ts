import { DAY_MS } from '#local/simulation/day.ts';
import { diceOf } from '#shared/domain/values/dice.ts';
import type { Outside } from '#local/sample/errands.ts';
import type { Townsfolk } from '#local/sample/townsfolk.ts';
import type { Manner } from '#local/sandbox-gateway/notices.ts';
import type { Pix, PspCharge } from '#local/sandbox-gateway/psp-state.ts';
import { streamOf } from '#local/simulation/seed-stream.ts';
import type { World } from '#local/world.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import type { Behaviour } from './behaviour.ts';

const GOES_BACK_AFTER_DAYS_MAX = 15;
const WON_AFTER_DAYS_MAX = 6;
const CLEARS_AFTER_DAYS_MAX = 4;
const GROWS_AFTER_DAYS_MAX = 10;
/** Share of chargebacks that the creditor contests and wins. */
const WON = 0.7;
/** Share of the refunds of which no notice comes. */
const LOST_REFUNDS = 0.2;

const ODDS = {
  'repeats-webhooks': 0.15,
  'delays-webhooks': 0.1,
  'loses-webhooks': 0.06,
  'refunds-before-telling': 0.03,
  refunds: 0.08,
  chargebacks: 0.1,
  'slow-boletos': 0.5,
  'silent-boletos': 0.5,
  'strangers-money': 0.02,
  'grows-totals': 0.5,
} as const;

/** The bank at which debtors pay, with all that banks and gateways do to a payment afterwards. */
export type Bank = {
  readonly pay: Outside['pay'];
  /** The charges whose payments were never told. Nothing else happens to these: who told of it would tell of them too. */
  readonly untold: ReadonlySet<string>;
};

/** @param seed of the run */
export function createBank(
  { aws, gateway }: Pick<World, 'aws' | 'gateway'>,
  behaviours: ReadonlySet<Behaviour>,
  seed: number,
  townsfolk: () => Pick<Townsfolk, 'plan'>,
): Bank {
  const dice = diceOf(streamOf(seed, 'bank'));
  /** Of totals that grow, from a stream of its own. */
  const growth = diceOf(streamOf(seed, 'growth'));
  /** Of how what comes after a payment is told. */
  const later = diceOf(streamOf(seed, 'later notices'));
  /** Of which returns nobody tells, from a stream of its own. */
  const silence = diceOf(streamOf(seed, 'silent returns'));
  const untold = new Set<string>();
  const does = (what: keyof typeof ODDS) => behaviours.has(what) && dice.chance(ODDS[what]);
  const inDays = (most: number, act: () => void) =>
    townsfolk().plan(aws.now() + dice.between(1, most) * DAY_MS, async () => act());

  /** All of what was paid, or a part of it. */
  const partOf = (amount: Centavos): Centavos =>
    dice.chance(0.5) ? amount : centavos(dice.between(1, amount));

  function laterManner(): Manner {
    const tells = (what: 'repeats-webhooks' | 'delays-webhooks') =>
      behaviours.has(what) && later.chance(ODDS[what]);
    if (tells('repeats-webhooks')) return 'three-times';
    return tells('delays-webhooks') ? 'six-hours-late' : 'at-once';
  }

  /** Of money that was given back, at times never. */
  function refundManner(): Manner {
    const manner = laterManner();
    const isLost = behaviours.has('loses-webhooks') && silence.chance(LOST_REFUNDS);
    return isLost ? 'never' : manner;
  }

  function payPix(charge: PspCharge, amount: Centavos): void {
    const isTooEarly = does('refunds-before-telling');
    const manner: Manner = isTooEarly
      ? 'six-hours-late'
      : does('repeats-webhooks')
        ? 'three-times'
        : does('delays-webhooks')
          ? 'six-hours-late'
          : 'at-once';
    gateway.pay(charge, amount, manner);
    const pix = charge.pix.at(-1);
    if (pix === undefined) return;
    if (isTooEarly) gateway.giveBack(charge, pix, partOf(amount), refundManner());
    if (does('refunds'))
      inDays(GOES_BACK_AFTER_DAYS_MAX, () =>
        gateway.giveBack(charge, pix, partOf(amount), refundManner()),
      );
    if (does('chargebacks'))
      inDays(GOES_BACK_AFTER_DAYS_MAX, () => takeBack(charge, pix, partOf(amount)));
  }

  function takeBack(charge: PspCharge, pix: Pix, amount: Centavos): void {
    gateway.chargeBack(charge, pix, amount, laterManner());
    if (dice.chance(WON))
      inDays(WON_AFTER_DAYS_MAX, () => gateway.reverse(charge, pix, laterManner()));
  }

  function payInSilence(charge: PspCharge, amount: Centavos, by: 'pix' | 'boleto'): void {
    untold.add(charge.txid);
    if (by === 'boleto') gateway.paySlip(charge, amount, { isTold: false });
    else gateway.pay(charge, amount, 'never');
  }

  function payAsStranger(charge: PspCharge): void {
    const txid = `estranho${charge.txid.slice(8)}`;
    const { amount, key, request, payer } = charge;
    const foreign = gateway.open(txid, { amount, key, request, payer, validSeconds: 86_400 });
    if (foreign !== null) gateway.pay(foreign, amount);
  }

  /** Too much of what was paid whole, or a little more of a part: what was promised for the whole stays as it was. */
  function perhapsPayMore(charge: PspCharge): void {
    const slip = charge.slips.at(-1);
    if (!behaviours.has('grows-totals') || !growth.chance(ODDS['grows-totals']) || !slip) return;
    const rest = charge.amount - slip.amount;
    const more = centavos(growth.between(1, Math.max(1, Math.floor((rest || charge.amount) / 3))));
    const at = aws.now() + growth.between(1, GROWS_AFTER_DAYS_MAX) * DAY_MS;
    townsfolk().plan(at, async () => gateway.payMore(charge, slip, more, laterManner()));
  }

  async function pay(txid: string, share: number, by: 'pix' | 'boleto'): Promise<boolean> {
    const charge = gateway.find(txid);
    if (charge === undefined || (by === 'boleto' && charge.boleto === undefined)) return false;
    const amount = centavos(Math.max(1, Math.round(charge.amount * share)));
    const isFirst = charge.pix.length + charge.slips.length === 0;
    if (untold.has(txid) || (isFirst && does('loses-webhooks'))) payInSilence(charge, amount, by);
    else if (by === 'pix') payPix(charge, amount);
    else
      gateway.paySlip(charge, amount, {
        days: does('slow-boletos') ? dice.between(2, CLEARS_AFTER_DAYS_MAX) : 1,
        isPaymentTold: !does('silent-boletos'),
        manner: laterManner(),
      });
    if (by === 'boleto' && !untold.has(txid)) perhapsPayMore(charge);
    if (does('strangers-money')) payAsStranger(charge);
    await aws.settle();
    return true;
  }

  return { pay, untold };
}
