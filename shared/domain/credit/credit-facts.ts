import * as z from 'zod';

const count = z.int().min(0).nullable();
const days = z.int().min(0).nullable();

/**
 * All that a credit score may look at. Null is unknown: the person was never a customer here, the law or the policy does not
 * allow the source, or the bureau said nothing of it. Who the person is, where they live, how messages reach them, what they owe
 * to other credores of the deployment and which rights they used have no field (Lei 12.414/2011 art. 3 §3 and art. 7-A).
 */
export const CreditFacts = z.strictObject({
  /** Own book: of the oldest debt that is open and not contested; zero for a customer who owes nothing late. */
  daysLateNow: days,
  /** Own book: the longest delay with which a debt of the last five years was paid off, without the days on which it was contested. */
  worstDelay: days,
  /** Own book: those of the last five years that were paid off. */
  settledDebts: count,
  /** Own book, in the last five years. */
  agreementsBroken: count,
  /** Own book: whole months since the first debt of the last five years fell due. */
  monthsKnown: count,
  /** Bureau: its own number from 0 to 1000, higher pays better. */
  bureauScore: z.int().min(0).max(1_000).nullable(),
  /** Bureau: debts that are listed now. */
  negativeRecords: count,
  /** Bureau: protests that stand now. */
  protests: count,
  /** Bureau: how many asked about the person in 90 days. */
  recentInquiries: count,
  /** Bureau, with the person's authorisation: instalments of the last twelve months that were paid in time, 0 to 1. */
  onTimeShare: z.number().min(0).max(1).nullable(),
  /** Bureau, with the person's authorisation: credits that run now. */
  openCredits: count,
  /** Request: the months to pay in. */
  months: z.int().min(1),
  /** Request: one instalment without interest over the declared monthly income; null where no income was declared. */
  instalmentShare: z.number().min(0).nullable(),
});
export type CreditFacts = z.infer<typeof CreditFacts>;

export const CreditAttribute = CreditFacts.keyof();
export type CreditAttribute = z.infer<typeof CreditAttribute>;
