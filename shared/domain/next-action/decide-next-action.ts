import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { asOnePerson } from '#shared/domain/gate/one-person.ts';
import type { WaitingQuestion } from '#shared/domain/gate/question.ts';
import type { Channel } from '#shared/domain/message/channel.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { isJudgement } from '#shared/domain/score/collection-model.ts';
import { expectedAmount } from '#shared/domain/score/expected-amount.ts';
import { asTreated, isInControl } from '#shared/domain/score/treated-score.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  type Instant,
  localDateOf,
  millisecondsBetween,
  toInstantOn,
} from '#shared/domain/values/zone.ts';
import type { Beliefs } from './belief.ts';
import type { Choice } from './choice.ts';
import { chooseArm } from './choose-arm.ts';
import { isSurelyWorse } from './compare-ways.ts';
import { type ContactOffer, contactOffers, type OfferPrices } from './contact-offers.ts';
import type { Experience } from './experience.ts';
import { slotAt } from './hour-slot.ts';
import { liftOf } from './measured-lift.ts';
import type { NextActionPolicy } from './next-action-policy.ts';
import { staysOnPlainLadder } from './plain-ladder.ts';
import { segmentOf } from './segment.ts';
import { usualDelay } from './usual-delay.ts';

/** What a credor's choice goes by: their policy, what was learnt, and what messages cost. */
export type NextActionRules = {
  readonly policy: NextActionPolicy;
  /** As which the policy was published: what it chooses is counted for itself. */
  readonly version: number;
  readonly beliefs: Beliefs;
  readonly spentMicros: Experience['spentMicros'];
  readonly lifts: Experience['lifts'];
  readonly ways: Experience['ways'];
} & OfferPrices;

export type NextAction =
  /** As the ladder has it, with a note for whoever learns from it. */
  | { readonly kind: 'ladder'; readonly choice: Choice | null }
  | { readonly kind: 'contact'; readonly offer: ContactOffer; readonly choice: Choice }
  | {
      readonly kind: 'wait';
      readonly until: Instant;
      readonly reason: 'better-hour' | 'usual-day';
    }
  /** No contact that is open today is worth its price, or could be paid for. */
  | { readonly kind: 'spare'; readonly because: 'not-worth-its-price' | 'budget-used-up' };

type Question = Omit<WaitingQuestion, 'channel'>;

const DAY_MS = 86_400_000;
const BUDGET_DAYS = 30;
const MICROS_PER_CENTAVO = 10_000;
const WHOLE_BPS = 10_000;
/** Nine in the morning, when writing is allowed in every state. */
const MORNING = 9 * 60;

/**
 * What is best done about a step that has something to say: which of its channels, in which part of today, whether it is worth its
 * price at all, or whether to wait for the day on which this person pays anyway. The gate is asked first, and only what it lets
 * through is chosen from; where it lets nothing through today, the ladder takes its course.
 *
 * @param messages of the step, in the ladder's own order
 * @param step names the step and the due date, so that one step is decided alike however often it is asked for on a day;
 * `contactsAhead` are those that the lift of the thirty days is shared out over, this one included
 */
export function decideNextAction(
  messages: Parameters<typeof contactOffers>[0],
  question: Question,
  rules: NextActionRules | undefined,
  step: { readonly stepId: string; readonly anchor: LocalDate; readonly contactsAhead: number },
): NextAction {
  const { record, credorId, policy, now } = question;
  const { debtor } = record;
  const facts = caseFactsOf(record, credorId, policy, now);
  const known = caseOf(record, credorId);
  const score = known?.score ?? null;
  if (!known || !rules || !isChoosing(rules) || facts === null || score === null)
    return { kind: 'ladder', choice: null };
  // Of the control group it is a draw that says how and when they are spoken to, and not their score.
  if (isInControl(score)) return { kind: 'ladder', choice: null };

  const segment = segmentOf(facts.daysLate, asTreated(score).probability);
  const slot = slotAt(now, debtor.zone);
  if (staysOnPlainLadder(rules.policy, debtor.debtorId, credorId))
    return { kind: 'ladder', choice: { segment, slot, propensity: 1, plain: true } };

  const usualDay = rules.policy.waitsForHabit ? dayOfHabit(record, question) : null;
  if (usualDay !== null && usualDay > now)
    return { kind: 'wait', until: usualDay, reason: 'usual-day' };

  const offers = contactOffers(messages, question, rules, step.stepId);
  if (offers.length === 0) return { kind: 'ladder', choice: null };
  const affordable = offers.filter((offer) => isWithinBudget(offer, question, rules));
  if (affordable.length === 0) return { kind: 'spare', because: 'budget-used-up' };
  const liftBps = liftOf(rules.policy, rules.lifts, known.carteiraId);
  const worthMicros =
    (expectedAmount(asTreated(score), facts) * MICROS_PER_CENTAVO * liftBps) /
    WHOLE_BPS /
    step.contactsAhead;
  const today = localDateOf(now, debtor.zone);
  const seed = [debtor.debtorId, credorId, step.stepId, step.anchor, today].join(' ');
  // A card says who is likelier than whom and not how likely, so by its reais nobody is left out.
  const maySpare = !isJudgement(score.model);
  const chosen = chooseArm(affordable, rules.beliefs, { segment, worthMicros, maySpare }, seed);
  if (chosen === null) return { kind: 'spare', because: 'not-worth-its-price' };

  const { offer, propensity } = chosen;
  if (offer.slot === slot) return { kind: 'contact', offer, choice: { segment, slot, propensity } };
  return { kind: 'wait', until: offer.at, reason: 'better-hour' };
}

/** Whether a credor lets experience choose, and it is not known to cost more than it brings. */
export const isChoosing = ({ policy, ways }: Pick<NextActionRules, 'policy' | 'ways'>): boolean =>
  policy.mode === 'on' && !isSurelyWorse(ways);

/** The moment from which this person's habit no longer explains why nothing came: the day after their usual one. */
function dayOfHabit(record: RegisteredRecord, { credorId, now }: Question): Instant | null {
  const [oldest] = openDebtsOf(record, credorId);
  const delay = usualDelay(record, credorId);
  if (oldest === undefined || delay === null) return null;
  const { zone } = record.debtor;
  const day = addDays(oldest.dueDate, delay + 1);
  return day > localDateOf(now, zone) ? toInstantOn(day, MORNING, zone) : null;
}

function isWithinBudget(
  { channel, priceMicros }: { readonly channel: Channel; readonly priceMicros: number },
  { record, credorId, now, policy: { joined = [] } }: Question,
  { policy, spentMicros }: NextActionRules,
): boolean {
  const budget = policy.budgets[channel];
  if (budget === undefined) return true;
  // Whoever is registered twice is one person.
  const made = asOnePerson(record, joined).debtor.contactLog.filter(
    (line) =>
      line.channel === channel &&
      line.credorId === credorId &&
      millisecondsBetween(line.at, now) < BUDGET_DAYS * DAY_MS,
  ).length;
  const spent = spentMicros[channel] ?? 0;
  return (
    made < budget.contactsPerPerson &&
    spent + priceMicros <= budget.monthAmount * MICROS_PER_CENTAVO
  );
}
