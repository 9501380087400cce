import type * as z from 'zod';
import type { NextActionPolicy } from '#shared/domain/next-action/next-action-policy.ts';

/** A policy while somebody writes it: the API alone says whether it holds. */
export type Draft = z.input<typeof NextActionPolicy>;
export type BudgetDraft = NonNullable<Draft['budgets']['email']>;

/** Off; once it is turned on, cautious: a tenth stays on the plain ladder, and a contact is guessed to bring a tenth. */
export const LADDER_ALONE: Draft = {
  mode: 'off',
  plainLadderPercent: 10,
  liftBps: 1_000,
  budgets: {},
  waitsForHabit: false,
};

/** What a budget begins with once it is wanted: four contacts with one person, a thousand reais. */
export const FIRST_BUDGET: BudgetDraft = { contactsPerPerson: 4, monthAmount: 100_000 };
