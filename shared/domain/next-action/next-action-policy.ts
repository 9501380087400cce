import * as z from 'zod';
import { Channel } from '#shared/domain/message/channel.ts';
import { Centavos } from '#shared/domain/values/money.ts';

/** What may be spent by a channel in thirty days: contacts with one person, and money for all. */
const Budget = z.object({ contactsPerPerson: z.int().min(0).max(60), monthAmount: Centavos });

/** A contact is never held worthless: its price decides. */
export const LIFT_BPS_MIN = 100;
export const LIFT_BPS_MAX = 10_000;

/**
 * How far a credor lets experience choose among the channels and hours that a step and the gate leave open. A share of the people
 * stays on the plain ladder for ever, so that what the choice brings can be told at any time.
 */
export const NextActionPolicy = z.object({
  mode: z.enum(['off', 'on']),
  plainLadderPercent: z.int().min(5).max(50),
  /**
   * The share of payments that would not come without a contact, in basis points: a guess, which counts as far as the control group of
   * a carteira does not contradict it. A contact is worth propensity × amount × lift.
   */
  liftBps: z.int().min(LIFT_BPS_MIN).max(LIFT_BPS_MAX),
  /** A channel without one has no bound. */
  budgets: z.partialRecord(Channel, Budget),
  /** Whether whoever always pays some days late by themselves is waited for until then. */
  waitsForHabit: z.boolean(),
});
export type NextActionPolicy = z.infer<typeof NextActionPolicy>;
