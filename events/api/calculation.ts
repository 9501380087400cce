import * as z from 'zod';
import { DebtId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';

/** One line of a calculation: what, how it was reached, how much; negative for what is taken off. */
export const CalculationLine = z.object({
  label: z.string(),
  formula: z.string(),
  amount: z.int(),
});
export type CalculationLine = z.infer<typeof CalculationLine>;

/** What one debt costs on a day, part by part and line by line; the lines add up to the total. */
export const CalculationView = z.object({
  debtId: DebtId,
  externalId: z.string(),
  description: z.string(),
  /** The day that it is the value of. */
  on: LocalDate,
  dueDate: LocalDate,
  daysLate: z.int(),
  principal: Centavos,
  correction: Centavos,
  fine: Centavos,
  interest: Centavos,
  honorarios: Centavos,
  discount: Centavos,
  total: Centavos,
  lines: z.array(CalculationLine),
});
export type CalculationView = z.infer<typeof CalculationView>;

/** The same as a paper, in base64. */
export const CalculationPaper = z.object({ name: z.string(), pdf: z.string() });
export type CalculationPaper = z.infer<typeof CalculationPaper>;
