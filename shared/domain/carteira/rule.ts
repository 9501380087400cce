import jsonLogic, { type RulesLogic } from 'json-logic-js';
import * as z from 'zod';
import type { CarteiraFacts } from './facts.ts';
import { isRule, problemsIn } from './rule-problems.ts';

/** A JsonLogic rule over the facts of a case that was checked when it was written. Refused ones say where and why. */
export const Rule = z.unknown().transform((value, context): RulesLogic => {
  if (isRule(value)) return value;
  for (const { path, message } of problemsIn(value)) {
    context.addIssue({ code: 'custom', path: [...path], message });
  }
  return z.NEVER;
});
export type Rule = z.infer<typeof Rule>;

export const holds = (rule: Rule, facts: CarteiraFacts): boolean =>
  jsonLogic.apply(rule, facts) === true;
