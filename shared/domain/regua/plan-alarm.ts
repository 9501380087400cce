import { caseOf, oldestDueDate } from '#shared/domain/case/case-figures.ts';
import type { Ladder } from '#shared/domain/case/ladder.ts';
import { afterPauses } from '#shared/domain/case/pause.ts';
import { waitsUntil } from '#shared/domain/case/progress.ts';
import type { NextAlarm, NoAlarmReason } from '#shared/domain/debtor/alarm.ts';
import { silencedBy } from '#shared/domain/debtor/flag.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { firstAllowed } from '#shared/domain/gate/first-allowed.ts';
import { ofWholePerson } from '#shared/domain/gate/one-person.ts';
import { collectibleSince, withoutPrescribed } from '#shared/domain/gate/prescription.ts';
import { isReachable } from '#shared/domain/gate/usable-contact.ts';
import { addDays, type LocalDate } from '#shared/domain/values/local-date.ts';
import {
  addMinutes,
  epochMsOf,
  type Instant,
  instantAt,
  localDateOf,
  toLocal,
} from '#shared/domain/values/zone.ts';
import { type Climb, climbsOf } from './climb.ts';
import { conditionOf } from './condition-of.ts';
import { comingReactions } from './coming-reactions.ts';
import { type LadderSetting, ladderSetting } from './ladder-setting.ts';
import { missedStep } from './missed-step.ts';
import { nextStep, type PlannedStep } from './next-step.ts';
import { graceAlarms, listingAlarm, promiseAlarm } from './plan-deadlines.ts';
import type { PlanRules } from './plan-rules.ts';
import type { Regua } from './regua.ts';
import { type AnyStep, messagesOf } from './step.ts';
import { momentAfter } from './step-moment.ts';

export type RingingAlarm = Exclude<NextAlarm, { kind: 'none' }>;
type StepAlarm = Extract<NextAlarm, { kind: 'regua-step' }>;

const MINUTE_MS = 60_000;
/** An alarm that rang longer ago than this was lost. */
const ANSWERED_WITHIN_MINUTES = 15;

/**
 * The earliest thing due for a person over all cases, or why there is none: a step of a régua, a reminder or the last
 * day of an instalment, the last day of a promise, a receipt that waits, something of a listing.
 * Planning again without new facts gives the same alarm, so it may be done as often as anybody likes.
 */
export function planAlarm(record: RegisteredRecord, rules: PlanRules, now: Instant): NextAlarm {
  const active = record.cases.filter(({ status }) => status === 'active');
  const steps =
    silencedBy(record.debtor) === null
      ? climbsOf(record).flatMap((ladder) => stepAlarm(record, ladder, rules, now) ?? [])
      : [];
  const deadlines = active
    .flatMap(({ credorId }) => [
      ...graceAlarms(record, credorId, rules.policy),
      promiseAlarm(record, credorId, rules.policy),
    ])
    .filter((alarm) => alarm !== null);
  const receipts = record.debtor.heldReceipts.map((held) => receiptAlarm(record, held));
  const listing = listingAlarm(record, rules.policy, now);
  const listings = listing ? [listing] : [];
  const [earliest] = [...steps, ...deadlines, ...receipts, ...listings].toSorted(firstRinging);
  return earliest ?? { kind: 'none', because: whyNone(record, rules, now) };
}

function stepAlarm(
  record: RegisteredRecord,
  known: Climb,
  rules: PlanRules,
  now: Instant,
): StepAlarm | null {
  const { debtor } = record;
  const { credorId, agreementId } = known;
  const today = localDateOf(now, debtor.zone);
  const anchor = collectibleSince(record, credorId, rules.policy, today, agreementId);
  if (anchor === null) return null;
  const wouldMeet = (step: AnyStep): boolean =>
    step.condition === undefined || conditionOf(record, credorId, rules.policy, now).meets(step);
  const setting = { ...ladderSetting(record, known, anchor, rules), wouldMeet };
  if (!isReachable(record, rules.policy) && !hasSilentSteps(setting.regua)) return null;
  const place = { credorId, agreementId, anchor, progress: known.progress };
  const onLadder = nextStep(known, anchor, setting, now);
  const beside = comingReactions(known, anchor, setting, now);
  const coming = [onLadder.next, ...beside.coming].filter((planned) => planned !== null);
  const over = { steps: onLadder.passed, reactions: beside.passed };
  const toAlarm = (planned: PlannedStep) => alarmFor(planned, record, place, setting, now);
  const alarms = coming.map(toAlarm).toSorted(firstRinging);
  const missed = missedStep(over, debtor.nextAlarm, { ...known, anchor }, setting, now);
  const tomorrow = addDays(today, 1);
  const isNear = alarms.some(({ at }) => localDateOf(at, debtor.zone) <= tomorrow);
  const ringing = missed && !isNear ? [toAlarm(missed), ...alarms] : alarms;
  return ringing.toSorted(firstRinging)[0] ?? null;
}

type Place = Ladder & Pick<Climb, 'progress'> & { readonly anchor: LocalDate };

function alarmFor(
  planned: PlannedStep,
  record: RegisteredRecord,
  place: Place,
  setting: LadderSetting,
  now: Instant,
): StepAlarm {
  const { zone } = record.debtor;
  const { credorId, agreementId, anchor } = place;
  const { stepId } = planned.step;
  const own =
    toldToWait(planned, record, place, setting, now) ??
    ringingOf(planned, record, place, setting, now);
  const at = fullMinute(earlier(own, planned.mergedAt));
  const ladder = agreementId === undefined ? anchor : `${agreementId}:${anchor}`;
  const key = `${credorId}:${ladder}:${stepId}:${toLocal(at, zone)}`;
  const step = { key, at, zone, credorId, stepId, anchor };
  return { kind: 'regua-step', ...step, ...(agreementId && { agreementId }) };
}

/** When a step rings that was told to wait; null once that is over, or where nobody told it. */
function toldToWait(
  { step, moment }: PlannedStep,
  record: RegisteredRecord,
  { credorId, anchor, progress }: Place,
  setting: LadderSetting,
  now: Instant,
): Instant | null {
  const until = waitsUntil(progress, { stepId: step.stepId, anchor });
  if (until === null || until <= now || until <= moment) return null;
  if (!setting.isPaused(until)) return until;
  return momentAfter(step, afterPauses(caseOf(record, credorId) ?? {}, until), setting);
}

/** Whether the ladder has anything to do for somebody whom no channel reaches. */
const hasSilentSteps = ({ steps, reactions }: Regua): boolean =>
  [...steps, ...reactions].some(({ kind }) => kind === 'task' || kind === 'move');

/**
 * A step whose moment has passed rings at the next minute of the debtor's own in the hours of its channel, to leave or to be told
 * what else it waits for. When it is planned again the alarm that stands is kept, also while its ringing is still on the way.
 */
function ringingOf(
  { step, moment, isOver }: PlannedStep,
  record: RegisteredRecord,
  place: Place,
  setting: LadderSetting,
  now: Instant,
): Instant {
  if (moment > now) return moment;
  const { nextAlarm: standing, zone } = record.debtor;
  const stands =
    standing.kind === 'regua-step' &&
    standing.at > addMinutes(now, -ANSWERED_WITHIN_MINUTES) &&
    standing.stepId === step.stepId &&
    standing.credorId === place.credorId &&
    standing.agreementId === place.agreementId &&
    standing.anchor === place.anchor &&
    !setting.isPaused(standing.at);
  const { credorId, agreementId } = place;
  const { policy } = setting;
  const soon = momentAfter(step, afterPauses(caseOf(record, credorId) ?? {}, now), setting);
  if (stands) return earlier(standing.at, soon);
  // A listing is asked for without a word to the debtor; its notice asks the gate once it leaves.
  const channel = step.kind === 'notice' ? undefined : messagesOf(step)[0]?.channel;
  if (channel === undefined || isOver || !isDroppedLate(step)) return soon;
  const purpose = 'regua-step' as const;
  const question = { record, credorId, agreementId, channel, purpose, policy, now };
  const allowed = firstAllowed(ofWholePerson(question));
  return localDateOf(allowed, zone) > localDateOf(moment, zone) ? now : soon;
}

/** Nobody sends it after its day: where it can leave on a later one only it rings at once, to be passed over with the reason. */
const isDroppedLate = (step: AnyStep): boolean => 'catchUp' in step && step.catchUp === 'skip';

/** When what waits is asked for, under a key of its own: what waits beside it for the same minute is another message. */
export function receiptAlarm(
  { debtor: { zone } }: RegisteredRecord,
  { credorId, until, agreement, owedAgain }: RegisteredRecord['debtor']['heldReceipts'][number],
): RingingAlarm {
  const at = fullMinute(until);
  const other = owedAgain ? 'owed-again' : 'receipt';
  const what = agreement ? `${agreement.agreementId}:${agreement.news}` : other;
  const key = `${credorId}:${what}:${toLocal(at, zone)}`;
  return { kind: 'held-receipt', key, at, zone, credorId };
}

function whyNone(record: RegisteredRecord, { policy }: PlanRules, now: Instant): NoAlarmReason {
  const owing = record.cases.filter(
    ({ credorId, status }) => status !== 'settled' && oldestDueDate(record, credorId) !== null,
  );
  if (owing.length === 0) return 'nothing-owed';
  const silenced = silencedBy(record.debtor);
  if (silenced) return silenced;
  if (owing.every(({ status }) => status === 'disputed')) return 'disputed';
  const going = owing.filter(({ status, stopped }) => status === 'active' && !stopped);
  if (going.length === 0) return 'stopped';
  const left = withoutPrescribed(record, policy, localDateOf(now, record.debtor.zone));
  if (going.every(({ credorId }) => oldestDueDate(left, credorId) === null)) return 'prescribed';
  return isReachable(record, policy) ? 'ladder-finished' : 'unreachable';
}

/** Alarm clocks know full minutes only; ringing early would meet the same gate again. */
const fullMinute = (moment: Instant): Instant =>
  instantAt(Math.ceil(epochMsOf(moment) / MINUTE_MS) * MINUTE_MS);

const earlier = (a: Instant, b: Instant | null): Instant => (b !== null && b < a ? b : a);

const firstRinging = (a: RingingAlarm, b: RingingAlarm): number =>
  a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1;
