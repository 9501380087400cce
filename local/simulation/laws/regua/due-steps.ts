import { DebtorFlag } from '#shared/domain/debtor/flag.ts';
import type { Fact, HistoryEntry } from '#shared/domain/history/entry.ts';
import { reaches } from './alarm-laws.ts';
import { isDisputed } from '#local/simulation/laws/second-reading/contested.ts';
import { dayAfter, openingOn } from '#local/simulation/laws/calendar/bank-days.ts';
import type { Evidence, Life } from '#local/simulation/laws/evidence/evidence.ts';
import { markedAs } from '#local/simulation/laws/second-reading/marks.ts';
import { ownBooks, owedIn } from '#local/simulation/laws/second-reading/books.ts';
import { isYoung } from '#local/simulation/laws/second-reading/debts.ts';
import type { StepDay } from '#local/simulation/laws/evidence/published-documents.ts';
import { isStopped, sinceResumed } from './rested-ladders.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

/** Holidays between weekends bring a step so much forward, or put it off. */
export const MOVED_DAYS = 4;
/** An alarm that was lost is found within the next nights, and what it asks for waits for its hours. */
export const LATE_DAYS = 4;

/** A step whose day came while nothing happened that could have changed it. */
export type DueStep = {
  readonly ladder: Ladder;
  readonly anchor: string;
  readonly stepId: string;
  /** The debtor's last day on which it may be decided. */
  readonly by: string;
};
type Ladder = { readonly credorId: string; readonly agreementId: string | null };

/** The history of one person, with the day on which each line was written where they live. */
type Told = { readonly entries: readonly HistoryEntry[]; readonly days: readonly string[] };

/** Every such step of a life, by the days that its régua counts and by what was owed then. */
export function dueSteps({ entries, person: { uf } }: Life, evidence: Evidence): DueStep[] {
  const told = { entries, days: entries.map(({ at }) => localDayOf(uf, Date.parse(at))) };
  const today = localDayOf(uf, evidence.now);
  return laddersIn(entries).flatMap((ladder) =>
    duesIn(entries, ladder).flatMap((anchor) =>
      evidence.published
        .flatMap(({ id, version, steps }) => (steps ? [{ pin: `${id} ${version}`, steps }] : []))
        .flatMap(({ pin, steps }) =>
          steps.flatMap((step, index) => {
            const [from, by] = windowOf(step, steps.slice(0, index), anchor);
            const isDue =
              !step.waits &&
              by < today &&
              isQuiet(told, ladder, from, by) &&
              isClimbed(before(told, from), ladder, { anchor, pin, from, by, uf });
            return isDue ? [{ ladder, anchor, stepId: step.stepId, by }] : [];
          }),
        ),
    ),
  );
}

/** From the first to the last day on which it may be decided; behind a wait, once that is over. */
export function windowOf(step: StepDay, earlier: readonly StepDay[], anchor: string) {
  const waited = earlier.filter(({ waits }) => waits).map(({ days }) => days);
  const day = dayAfter(anchor, step.days);
  const from = openingOn(day) === day ? day : dayAfter(day, -MOVED_DAYS);
  return [from, dayAfter(anchor, Math.max(step.days, ...waited) + MOVED_DAYS + LATE_DAYS)] as const;
}

const before = ({ entries, days }: Told, from: string): readonly HistoryEntry[] =>
  entries.filter((_, index) => (days[index] ?? '') < from);

function laddersIn(entries: readonly HistoryEntry[]): readonly Ladder[] {
  return entries.flatMap(({ fact }): readonly Ladder[] => {
    if (fact.type === 'case-opened') return [{ credorId: fact.credorId, agreementId: null }];
    if (fact.type !== 'agreement-accepted') return [];
    return [{ credorId: fact.credorId, agreementId: fact.agreementId }];
  });
}

/** The days from which steps of a ladder may be counted. */
function duesIn(entries: readonly HistoryEntry[], { credorId, agreementId }: Ladder) {
  const dues = entries.flatMap(({ fact }): readonly string[] => {
    if (fact.type === 'agreement-accepted')
      return fact.agreementId === agreementId ? fact.instalments.map((part) => part.dueDate) : [];
    const isDebt = fact.type === 'debt-imported' || fact.type === 'debt-corrected';
    return isDebt && agreementId === null && fact.credorId === credorId ? [fact.dueDate] : [];
  });
  return [...new Set(dues)];
}

const HARMLESS: ReadonlySet<Fact['type']> = new Set<Fact['type']>([
  'message-requested',
  'message-claimed',
  'message-sent',
  'message-uncertain',
  'message-held',
  'message-withheld',
  'message-refused',
  'message-outcome',
  'step-held',
  'step-skipped',
  'wait-ended',
  'task-opened',
  'task-claimed',
  'task-released',
  'task-closed',
  'work-claimed',
  'work-released',
  'case-assessed',
  'arm-assigned',
  'portal-visited',
  'identity-confirmed',
  'identity-refused',
  'language-chosen',
  'right-person-reached',
  'reply-received',
  'callback-asked',
  'contact-added',
  'contacts-looked-up',
  'whatsapp-consented',
  'address-noted',
  'call-placed',
  'call-dialled',
  'call-answered',
  'call-recorded',
  'call-ended',
  'charge-requested',
  'charge-issued',
  'charge-registered',
  'charge-failed',
  'listing-asked',
  'listing-notice-held',
  'listing-cancelled',
  'listing-filing-requested',
  'listing-filing-tried',
  'listing-filed',
  'listing-withdrawal-requested',
  'listing-withdrawn',
  'promise-made',
  'promise-broken',
  'registration-joined',
  'registration-parted',
  'registration-told-apart',
  'alarm-replanned',
  'dossier-issued',
]);

/** Whether nothing happened in these days that could change the ladder, for the person or with this credor. */
function isQuiet({ entries, days }: Told, { credorId }: Ladder, from: string, by: string): boolean {
  return !entries.some(({ fact }, index) => {
    const day = days[index] ?? '';
    const isOthers = 'credorId' in fact && fact.credorId !== credorId;
    return day >= from && day <= by && !isOthers && !isHarmless(fact);
  });
}

/** Whether a fact changes nothing of a ladder, or holds a step and says so. */
export const isHarmless = (fact: Fact): boolean =>
  fact.type === 'message-outcome'
    ? fact.outcome !== 'bounced' && fact.outcome !== 'complained'
    : HARMLESS.has(fact.type);

type When = {
  readonly anchor: string;
  readonly pin: string;
  readonly from: string;
  readonly by: string;
  readonly uf: string;
};

/** Whether somebody climbs this ladder, from this due date and by this régua, by what is known so far. */
export function isClimbed(known: readonly HistoryEntry[], ladder: Ladder, when: When): boolean {
  const { credorId, agreementId } = ladder;
  const facts = known.map(({ fact }) => fact);
  if (pinOf(facts, ladder) !== when.pin || isDisputed(credorId, facts)) return false;
  if (isStopped(credorId, facts) || DebtorFlag.options.some((flag) => markedAs(flag, facts)))
    return false;
  const rests = sinceResumed(credorId, facts).some(
    (fact) => fact.type === 'ladder-paused' && fact.until.slice(0, 10) >= when.from,
  );
  const waits = facts.some(
    (fact) =>
      (fact.type === 'step-held' || fact.type === 'message-held') &&
      fact.credorId === credorId &&
      fact.until.slice(0, 10) >= when.from,
  );
  const isOwn = facts.some((fact) => fact.type === 'step-overridden' && fact.credorId === credorId);
  if (rests || waits || isOwn) return false;
  if (!(['email', 'sms'] as const).some((channel) => reaches(channel, facts))) return false;
  const owed = owedIn(ownBooks(known, when.uf)).filter(
    (debt) => debt.credorId === credorId && debt.agreementId === agreementId,
  );
  const oldest = owed.map(({ dueDate }) => dueDate).toSorted()[0];
  return oldest === when.anchor && owed.every((debt) => isYoung(debt, when.by));
}

/** The régua that a ladder was put on last. */
export function pinOf(facts: readonly Fact[], { credorId, agreementId }: Ladder): string | null {
  let pin: string | null = null;
  for (const fact of facts) {
    if (!('credorId' in fact) || fact.credorId !== credorId) continue;
    const isOwn = fact.type === 'case-opened' && agreementId === null;
    const isAgreed = fact.type === 'agreement-accepted' && fact.agreementId === agreementId;
    const isMoved = fact.type === 'case-regua-moved' && (fact.agreementId ?? null) === agreementId;
    const next = isMoved ? fact.to : isOwn || isAgreed ? fact.regua : null;
    if (next) pin = `${next.reguaId} ${next.version}`;
  }
  return pin;
}
