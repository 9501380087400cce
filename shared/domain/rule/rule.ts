import jsonLogic, { type RulesLogic } from 'json-logic-js';
import * as z from 'zod';
import { plainText } from '#shared/domain/values/plain-text.ts';
import type { FactSpecs } from './fact-spec.ts';
import { isRule, problemsIn } from './rule-problems.ts';

/** A JsonLogic rule that was checked when it was written. */
export type Rule = RulesLogic;

/** A rule over a list of facts. Refused ones say where and why; what passes can always be evaluated. */
export const ruleOver = (specs: FactSpecs) =>
  z
    .unknown()
    .transform((value, context): Rule => {
      if (isRule(value, specs)) return value;
      for (const { path, message } of problemsIn(value, specs)) {
        context.addIssue({ code: 'custom', path: [...path], message });
      }
      return z.NEVER;
    })
    // What no schema can say of itself is said in words.
    .meta({ override: { description: `JsonLogic: ${Object.keys(specs).join(', ')}` } });

/** A value for each fact that the rule's list names. */
type Facts = Readonly<Record<string, string | number | boolean | null>>;

jsonLogic.add_operation(
  'contains',
  (text: unknown, sought: unknown): boolean =>
    typeof text === 'string' &&
    typeof sought === 'string' &&
    plainText(text).includes(plainText(sought)),
);

/** Whether a rule is true of these facts. It looks at them alone, and never throws. */
export const holds = (rule: Rule, facts: Facts): boolean => jsonLogic.apply(rule, facts) === true;
