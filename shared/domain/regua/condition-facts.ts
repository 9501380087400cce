import type { Behaviour, BehaviourEvent } from '#shared/domain/case/behaviour.ts';
import { caseOf } from '#shared/domain/case/case-figures.ts';
import { anchorOf } from '#shared/domain/case/ladder.ts';
import { carteiraFactsOf, CARTEIRA_FACTS } from '#shared/domain/carteira/facts.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import type { FactSpecs, FactsOf } from '#shared/domain/rule/fact-spec.ts';
import { type Rule, ruleOver } from '#shared/domain/rule/rule.ts';
import { ruleText } from '#shared/domain/rule/rule-text.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import { isBusinessDay } from '#shared/domain/values/business-days.ts';
import type { CredorId } from '#shared/domain/values/ids.ts';
import { daysBetween, weekdayOf } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';

/** What stands for "never" where a fact counts days, so that `daysSinceVisit < 3` is false of whoever never came. */
export const NEVER_DAYS = 9_999;

const WEEKDAYS = ['seg', 'ter', 'qua', 'qui', 'sex', 'sab', 'dom'] as const;

/**
 * What the condition of a step may ask about a case at the moment when the step is due. What the debtor did is counted since
 * the ladder stands on its due date.
 */
export const CONDITION_FACTS = {
  ...CARTEIRA_FACTS,
  carteira: { kind: 'text', label: 'Carteira' },
  daysInCollection: { kind: 'number', label: 'Dias desde que o caso foi aberto', min: 0 },
  debtsSettled: { kind: 'number', label: 'Dívidas já quitadas com este credor', min: 0 },
  payments: { kind: 'number', label: 'Pagamentos a este credor', min: 0 },
  daysSinceLastPayment: {
    kind: 'number',
    label: 'Dias desde o último pagamento (9999: nenhum)',
    min: 0,
  },
  reach: {
    kind: 'choice',
    label: 'Como a pessoa é alcançada',
    options: ['confirmed', 'delivers', 'untried', 'unusable', 'none'],
  },
  opened: { kind: 'flag', label: 'Abriu uma mensagem' },
  clicked: { kind: 'flag', label: 'Clicou em uma mensagem' },
  replied: { kind: 'flag', label: 'Respondeu' },
  visited: { kind: 'flag', label: 'Visitou o portal' },
  promised: { kind: 'flag', label: 'Prometeu pagar' },
  brokePromise: { kind: 'flag', label: 'Quebrou uma promessa' },
  partPaid: { kind: 'flag', label: 'Pagou uma parte' },
  complained: { kind: 'flag', label: 'Reclamou de uma mensagem' },
  visits: { kind: 'number', label: 'Visitas ao portal', min: 0 },
  brokenPromises: { kind: 'number', label: 'Promessas quebradas', min: 0 },
  daysSinceVisit: {
    kind: 'number',
    label: 'Dias desde a última visita ao portal (9999: nenhuma)',
    min: 0,
  },
  daysSinceHeard: {
    kind: 'number',
    label: 'Dias desde o último sinal da pessoa (9999: nenhum)',
    min: 0,
  },
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

/** What the debtor did while the ladder of the case stands where it stands, oldest first. */
export const eventsOf = (record: RegisteredRecord, credorId: CredorId): Behaviour['events'] => {
  const behaviour = caseOf(record, credorId)?.behaviour;
  return behaviour && behaviour.anchor === anchorOf(record, { credorId }) ? behaviour.events : [];
};

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
  const { debtor } = record;
  const today = localDateOf(now, debtor.zone);
  const events = eventsOf(record, credorId);
  const times = (event: BehaviourEvent) => events.filter((past) => past.event === event).length;
  const daysSince = (at: Instant | undefined) =>
    at === undefined ? NEVER_DAYS : Math.max(0, daysBetween(localDateOf(at, debtor.zone), today));
  const score = known.score?.value ?? scoreCase(facts, EXPERT_MODEL, now).value;
  return {
    ...carteiraFactsOf(debtor, credorId, facts, score),
    carteira: known.carteiraId,
    daysInCollection: facts.daysInCollection,
    debtsSettled: facts.debtsSettled,
    payments: facts.payments,
    daysSinceLastPayment: facts.daysSinceLastPayment ?? NEVER_DAYS,
    reach: facts.reach,
    opened: times('opened') > 0,
    clicked: times('clicked') > 0,
    replied: times('replied') > 0,
    visited: times('visited') > 0,
    promised: times('promised') > 0,
    brokePromise: times('broke-promise') > 0,
    partPaid: times('part-paid') > 0,
    complained: times('complained') > 0,
    visits: times('visited'),
    brokenPromises: times('broke-promise'),
    daysSinceVisit: daysSince(events.findLast(({ event }) => event === 'visited')?.at),
    daysSinceHeard: daysSince(events.at(-1)?.at),
    weekday: WEEKDAYS[weekdayOf(today) - 1] ?? null,
    dayOfMonth: Number(today.slice(8)),
    month: Number(today.slice(5, 7)),
    businessDay: isBusinessDay(today),
  };
}
