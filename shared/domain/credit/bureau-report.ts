import * as z from 'zod';
import { Centavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { CreditFacts } from './credit-facts.ts';

const { bureauScore, negativeRecords, protests, recentInquiries, onTimeShare, openCredits } =
  CreditFacts.shape;

/** What a bureau says of one person. `history` only where the person's authorisation went along. */
export const BureauReport = z.object({
  /** The bureau's own number of this answer, for whoever contests it. */
  protocol: z.string().min(1).max(80),
  bureauScore,
  negativeRecords,
  protests,
  recentInquiries,
  history: z.object({ onTimeShare, openCredits }).nullable(),
});
export type BureauReport = z.infer<typeof BureauReport>;

/** Bureaus that can be asked; the sandbox invents what it says. */
export const BureauName = z.enum(['sandbox']);
export type BureauName = z.infer<typeof BureauName>;

/** Of the question, in centavos: whether one without an answer is charged is for the bureau to say. */
const price = Centavos.default(ZERO_CENTAVOS);

/** What came of asking: an answer with its protocol, or none. Null stands for nobody was asked. */
export const BureauOutcome = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('answered'), name: BureauName, protocol: z.string(), price }),
  z.object({ outcome: z.literal('failed'), name: BureauName, price }),
]);
export type BureauOutcome = z.infer<typeof BureauOutcome>;
