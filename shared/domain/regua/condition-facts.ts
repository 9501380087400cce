import { CARTEIRA_FACTS } from '#shared/domain/carteira/facts.ts';
import type { FactSpecs, FactsOf } from '#shared/domain/rule/fact-spec.ts';
import { type Rule, ruleOver } from '#shared/domain/rule/rule.ts';
import { ruleText } from '#shared/domain/rule/rule-text.ts';

export const WEEKDAYS = ['seg', 'ter', 'qua', 'qui', 'sex', 'sab', 'dom'] as const;

/**
 * What the condition of a step may ask about a case at the moment when the step is due: what a carteira asks, which carteira it
 * is in, and what day it is.
 */
export const CONDITION_FACTS = {
  ...CARTEIRA_FACTS,
  carteira: { kind: 'text', label: 'Carteira' },
  weekday: { kind: 'choice', label: 'Dia da semana', options: WEEKDAYS },
  dayOfMonth: { kind: 'number', label: 'Dia do mês', min: 1, max: 31 },
  month: { kind: 'number', label: 'Mês', min: 1, max: 12 },
  businessDay: { kind: 'flag', label: 'Dia útil' },
} as const satisfies FactSpecs;

export type ConditionFacts = FactsOf<typeof CONDITION_FACTS>;

/** When a step is worth taking, as JsonLogic. */
export const Condition = ruleOver(CONDITION_FACTS);

/** A condition in words, in pt-BR. */
export const conditionText = (condition: Rule): string => ruleText(condition, CONDITION_FACTS);
