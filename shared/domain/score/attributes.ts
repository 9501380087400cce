import * as z from 'zod';
import type { Direction } from '#shared/domain/learning/best-split.ts';
import { Centavos } from '#shared/domain/values/money.ts';

/** How well the debtor can be reached, by the best of their contacts. */
export const Reach = z.enum(['confirmed', 'delivers', 'untried', 'unusable', 'none']);
export type Reach = z.infer<typeof Reach>;

/** The most that the debtor did with what was sent in the last 90 days, whatever was owed then. */
export const Engagement = z.enum(['visited', 'clicked', 'opened', 'none']);
export type Engagement = z.infer<typeof Engagement>;

/**
 * All that a collection score may look at: what is owed to this credor, what was paid and promised to this credor, what their
 * contract tells of what they can bear, and whether messages arrive and are read. Who the person is, where they live, what they owe to
 * others and which rights they used (opt-out, dispute, complaint, review) have no field here, so no model can weigh them (Lei 12.414/2011 art. 7-A, taken as
 * the standard; `refused-attributes.ts`).
 */
export const CaseFacts = z.strictObject({
  /** Of the open debt that is latest, in the debtor's day, without those on which it was contested; zero while it may still be paid in time, negative before. */
  daysLate: z.int(),
  openDebts: z.int().min(1),
  /** Principal: fine and interest that a part payment was too little for would make whoever pays owe more than whoever does not. */
  amountOpen: Centavos,
  /** Since the case was opened here, and no longer than what is open is late: what was owed before weighs no more. */
  daysInCollection: z.int().min(0),
  /** Those that money was paid for. */
  debtsSettled: z.int().min(0),
  /** Not counting those that were given back. */
  payments: z.int().min(0),
  daysSinceLastPayment: z.int().min(0).nullable(),
  /** In the last 90 days. */
  recentPayments: z.int().min(0),
  /** Of all that was ever owed and is paid or open, 0 to 1. */
  paidShare: z.number().min(0).max(1),
  promisesKept: z.int().min(0),
  /** In the last five years, and of debts that may still be asked for or could when they were paid. */
  promisesBroken: z.int().min(0),
  /** The same. */
  agreementsBroken: z.int().min(0),
  // What was written down of a night before the following were looked at has none of them.
  /** Of those that were paid off, the fewest days that one was late, zero where one was paid in time; null where there are none. */
  shortestDelay: z.int().min(0).nullable().default(null),
  /** Since the first contract with this credor was made, whether it is open or paid; null where the creditor does not tell. */
  contractDays: z.int().min(0).nullable().default(null),
  /** What is open over the greatest of the payments; null where there is none. */
  timesGreatestPayment: z.number().min(0).nullable().default(null),
  /** What is open over the monthly income that the person declared in their newest contract, open or paid; null where the creditor does not tell it and its day, or that was long ago. */
  timesIncome: z.number().min(0).nullable().default(null),
  engagement: Engagement,
  reach: Reach,
});
export type CaseFacts = z.infer<typeof CaseFacts>;
export type CaseAttribute = keyof CaseFacts;

/**
 * Which way more of a fact may move a learnt score, so that a hazard of the data makes no absurd rule and who pays is not marked
 * down for it. The amount is not bound: where those who owe much pay likelier, it may say so.
 */
export const DIRECTIONS: Readonly<Partial<Record<CaseAttribute, Direction>>> = {
  daysLate: -1,
  openDebts: -1,
  debtsSettled: 1,
  paidShare: 1,
  daysSinceLastPayment: -1,
  payments: 1,
  recentPayments: 1,
  promisesKept: 1,
  promisesBroken: -1,
  agreementsBroken: -1,
  shortestDelay: -1,
  timesGreatestPayment: -1,
  timesIncome: -1,
};
