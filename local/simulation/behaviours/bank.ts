import { diceOf } from '#local/sample/dice.ts';
import type { Outside } from '#local/sample/errands.ts';
import type { Townsfolk } from '#local/sample/townsfolk.ts';
import type { Manner } from '#local/sandbox-gateway/notices.ts';
import type { PspCharge } from '#local/sandbox-gateway/psp-state.ts';
import type { World } from '#local/world.ts';
import { type Centavos, centavos } from '#shared/domain/values/money.ts';
import type { Behaviour } from './behaviour.ts';

const DAY_MS = 86_400_000;
const REFUND_AFTER_DAYS_MAX = 15;

const ODDS = {
  'repeats-webhooks': 0.15,
  'delays-webhooks': 0.1,
  'refunds-before-telling': 0.03,
  refunds: 0.08,
  'strangers-money': 0.02,
} as const;

/** The bank at which debtors pay, with all that banks and gateways do to a payment afterwards. */
export function createBank(
  { aws, gateway }: Pick<World, 'aws' | 'gateway'>,
  behaviours: ReadonlySet<Behaviour>,
  seed: number,
  townsfolk: () => Pick<Townsfolk, 'plan'>,
): Outside['pay'] {
  const dice = diceOf(seed);
  const does = (what: keyof typeof ODDS) => behaviours.has(what) && dice.chance(ODDS[what]);

  /** All of what was paid, or a part of it. */
  const refundOf = (amount: Centavos): Centavos =>
    dice.chance(0.5) ? amount : centavos(dice.between(1, amount));

  function pay(charge: PspCharge, amount: Centavos): void {
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
    if (isTooEarly) gateway.giveBack(charge, pix, refundOf(amount));
    if (!does('refunds')) return;
    const after = dice.between(1, REFUND_AFTER_DAYS_MAX) * DAY_MS;
    townsfolk().plan(aws.now() + after, async () =>
      gateway.giveBack(charge, pix, refundOf(amount)),
    );
  }

  function payAsStranger(charge: PspCharge): void {
    const txid = `estranho${charge.txid.slice(8)}`;
    const { amount, key, request, payer } = charge;
    const foreign = gateway.open(txid, { amount, key, request, payer, validSeconds: 86_400 });
    if (foreign !== null) gateway.pay(foreign, amount);
  }

  return async (txid, share, by) => {
    const charge = gateway.find(txid);
    if (charge === undefined || (by === 'boleto' && charge.boleto === undefined)) return false;
    const amount = centavos(Math.max(1, Math.round(charge.amount * share)));
    if (by === 'boleto') gateway.paySlip(charge, amount);
    else pay(charge, amount);
    if (does('strangers-money')) payAsStranger(charge);
    await aws.settle();
    return true;
  };
}
