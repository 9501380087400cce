import { AGREEMENT_MUTANTS } from './breakages/agreements.ts';
import { CHARGE_MUTANTS } from './breakages/charges.ts';
import { CHOICE_MUTANTS } from './breakages/choices.ts';
import { FILE_MUTANTS } from './breakages/files.ts';
import { GATE_MUTANTS } from './breakages/gate.ts';
import { LISTING_MUTANTS } from './breakages/listings.ts';
import { MESSAGE_MUTANTS } from './breakages/messages.ts';
import { MONEY_MUTANTS } from './breakages/money.ts';
import { PAYMENT_MUTANTS } from './breakages/payments.ts';
import { PEOPLE_MUTANTS } from './breakages/people.ts';
import { PRIVACY_MUTANTS } from './breakages/privacy.ts';
import { QUEUE_MUTANTS } from './breakages/queues.ts';
import { REGUA_MUTANTS } from './breakages/regua.ts';
import { SCORE_MUTANTS } from './breakages/scores.ts';
import { TABLE_MUTANTS } from './breakages/table.ts';
import { TEAM_MUTANTS } from './breakages/team.ts';
import type { Mutant } from './mutant.ts';

/** Every breakage that must be caught, by what it endangers. */
export const ALL_MUTANTS: readonly Mutant[] = [
  ...MESSAGE_MUTANTS,
  ...GATE_MUTANTS,
  ...REGUA_MUTANTS,
  ...CHOICE_MUTANTS,
  ...MONEY_MUTANTS,
  ...AGREEMENT_MUTANTS,
  ...CHARGE_MUTANTS,
  ...PAYMENT_MUTANTS,
  ...LISTING_MUTANTS,
  ...TABLE_MUTANTS,
  ...QUEUE_MUTANTS,
  ...PRIVACY_MUTANTS,
  ...PEOPLE_MUTANTS,
  ...TEAM_MUTANTS,
  ...FILE_MUTANTS,
  ...SCORE_MUTANTS,
];
