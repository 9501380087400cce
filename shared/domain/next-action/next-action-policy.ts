import * as z from 'zod';
import { Channel } from '#shared/domain/message/channel.ts';

/** Millionths of a real. */
const Micros = z.int().min(0).max(1_000_000_000_000);

/**
 * How far a credor lets experience choose among the channels and hours that a step and the gate leave open. A share of the people
 * stays on the plain ladder for ever, so that what the choice brings can be told at any time.
 */
export const NextActionPolicy = z.object({
  mode: z.enum(['off', 'on']),
  plainLadderPercent: z.int().min(5).max(50),
  /**
   * The share of payments that would not come without a contact. An experiment with a holdout measures it; until then
   * it is a guess, and a contact is worth propensity × amount × lift.
   */
  lift: z.number().min(0.01).max(1),
  /** What may be spent by a channel in thirty days: contacts with one person, and money for all. A channel without one has no bound. */
  budgets: z.partialRecord(
    Channel,
    z.object({ contactsPerPerson: z.int().min(0).max(60), monthMicros: Micros }),
  ),
  /** Whether whoever always pays some days late by themselves is waited for until then. */
  waitsForHabit: z.boolean(),
});
export type NextActionPolicy = z.infer<typeof NextActionPolicy>;
