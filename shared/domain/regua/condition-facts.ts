import { caseOf } from '#shared/domain/case/case-figures.ts';
import { carteiraFactsOf } from '#shared/domain/carteira/carteira-facts-of.ts';
import { CARTEIRA_FACTS } from '#shared/domain/carteira/facts.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactSpecs, FactsOf } from '#shared/domain/rule/fact-spec.ts';
import { type Rule, ruleOver } from '#shared/domain/rule/rule.ts';
import { ruleText } from '#shared/domain/rule/rule-text.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import { isBusinessDay } from '#shared/domain/values/business-days.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { weekdayOf } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

const WEEKDAYS = ['seg', 'ter', 'qua', 'qui', 'sex', 'sab', 'dom'] as const;

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

/**
 * The facts of one case at this moment, on the debtor's own calendar.
 *
 * @returns null when nothing is owed to this credor
 */
export function conditionFactsOf(
  record: RegisteredRecord,
  credorId: CredorId,
  now: Instant,
): ConditionFacts | null {
  const facts = caseFactsOf(record, credorId, now);
  const known = caseOf(record, credorId);
  if (facts === null || known === null) return null;
  const today = localDateOf(now, record.debtor.zone);
  const score = known.score?.value ?? scoreCase(facts, EXPERT_MODEL, now).value;
  return {
    ...carteiraFactsOf(record, credorId, facts, score, now),
    carteira: known.carteiraId,
    weekday: WEEKDAYS[weekdayOf(today) - 1] ?? null,
    dayOfMonth: Number(today.slice(8)),
    month: Number(today.slice(5, 7)),
    businessDay: isBusinessDay(today),
  };
}
