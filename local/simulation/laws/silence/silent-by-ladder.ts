import { REACTING_REGUA } from '#local/sample/reacting-regua.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { dayAfter } from '#local/simulation/laws/calendar/bank-days.ts';
import { pinOf, windowOf } from '#local/simulation/laws/regua/due-steps.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import { exceptionsAt } from '#local/simulation/laws/regua/ladder-laws.ts';
import { mayBeFalse } from '#local/simulation/laws/second-reading/conditions.ts';
import type { StepDay } from '#local/simulation/laws/evidence/published-documents.ts';
import type { Silence } from './silences.ts';
import { carteiraChanges, plainChannelsOf } from './step-channels.ts';
import { localDayOf } from '#local/simulation/laws/calendar/state-hours.ts';

type Skipped = Silence & { readonly unsaid: FactOf<'step-skipped'> };

/** Whether what the ladder itself says of a step that it passes over was true; null of what nobody can tell from the facts. */
export function isTrueOfLadder(
  reason: string,
  silence: Silence,
  evidence: Evidence,
): boolean | null {
  if (!isSkip(silence)) return null;
  switch (reason) {
    case 'missed':
      return placesOf(silence, evidence).some(({ from }) => from < today(silence));
    case 'merged':
      return isSpokenFor(silence, evidence);
    case 'jumped':
      return isJumped(silence);
    case 'in-pause':
      return fallsIntoPause(silence, evidence);
    case 'overridden':
      return isTakenOut(silence);
    case 'left-out':
      return carteiraChanges(silence.unsaid, silence.known, evidence).some(
        (change) => change.kind === 'skip' && change.stepId === silence.unsaid.stepId,
      );
    case 'condition-not-met': {
      const { unsaid, at, life } = silence;
      const { uf } = life.person;
      return mayBeFalse(unsaid.stepId, { ...unsaid, at, uf, before: entriesBefore(silence) });
    }
    default:
      return null;
  }
}

const isSkip = (silence: Silence): silence is Skipped => silence.unsaid.type === 'step-skipped';

const entriesBefore = ({ life, known }: Silence) => life.entries.slice(0, known.length);

const today = ({ life, at }: Silence): string => localDayOf(life.person.uf, Date.parse(at));

type Place = { readonly from: string; readonly by: string; readonly later: readonly StepDay[] };

/** The days on which the step may have come, and what comes after it, in the régua on which its ladder stood. */
function placesOf({ unsaid, known, life }: Skipped, { published }: Evidence): readonly Place[] {
  const { stepId, anchor, credorId, agreementId = null, heardAt } = unsaid;
  if (heardAt !== undefined) {
    const heard = localDayOf(life.person.uf, Date.parse(heardAt));
    return REACTING_REGUA.reactions
      .filter((reaction) => reaction.stepId === stepId)
      .map(({ after: { days } }) => {
        const from = dayAfter(heard, days);
        return { from, by: dayAfter(from, LATE_DAYS), later: [] };
      });
  }
  const pin = pinOf(known, { credorId, agreementId });
  return published.flatMap(({ id, version, steps }) => {
    const index = steps?.findIndex((step) => step.stepId === stepId) ?? -1;
    const step = steps?.[index];
    if (pin !== `${id} ${version}` || !steps || !step) return [];
    const [from, by] = windowOf(step, steps.slice(0, index), anchor);
    return [{ from, by, later: steps.slice(index + 1) }];
  });
}

/** A week of holidays at most moves what answers a debtor. */
const LATE_DAYS = 7;

/** A message of the same ladder left since the step was due, or a later step is due, too. */
function isSpokenFor(silence: Skipped, evidence: Evidence): boolean {
  const { unsaid, life } = silence;
  const { credorId, agreementId, anchor } = unsaid;
  const places = placesOf(silence, evidence);
  const isSaid = entriesBefore(silence).some(
    ({ fact, at }) =>
      fact.type === 'message-claimed' &&
      fact.credorId === credorId &&
      fact.purpose.kind === 'regua-step' &&
      fact.purpose.agreementId === agreementId &&
      places.some(({ from }) => localDayOf(life.person.uf, Date.parse(at)) >= from),
  );
  const hasHeir = places.some(({ later }) =>
    later.some((step) => !step.waits && windowOf(step, [], anchor)[0] <= today(silence)),
  );
  return isSaid || hasHeir;
}

/** A wait before it went on with a step that was named. */
function isJumped({ unsaid, known }: Skipped): boolean {
  const { credorId, agreementId, anchor } = unsaid;
  return known.some(
    (fact) =>
      fact.type === 'wait-ended' &&
      fact.credorId === credorId &&
      fact.agreementId === agreementId &&
      fact.anchor === anchor &&
      fact.jumpsTo !== null,
  );
}

/** The team let the ladder rest on a day on which the step may have come, also one that it was put off to. */
function fallsIntoPause(silence: Skipped, evidence: Evidence): boolean {
  const { unsaid, life, at } = silence;
  const entries = entriesBefore(silence);
  return entries.some(({ fact }, index) => {
    if (fact.type !== 'ladder-paused' || fact.credorId !== unsaid.credorId) return false;
    const resumed = entries
      .slice(index)
      .find(
        (later) => later.fact.type === 'ladder-resumed' && later.fact.credorId === unsaid.credorId,
      );
    const until = resumed && resumed.at < fact.until ? resumed.at : fact.until;
    const lastDay = localDayOf(life.person.uf, Date.parse(until));
    const isAfter = placesOf(silence, evidence).some(({ from }) => lastDay >= from);
    return isAfter && fact.from < until && fact.from <= at;
  });
}

/** The team takes it out for this debtor, or wants a channel by which it says nothing. */
const isTakenOut = (silence: Skipped): boolean =>
  exceptionsAt(entriesBefore(silence), silence.unsaid.credorId).some(({ change }) => {
    if ((change.stepId ?? silence.unsaid.stepId) !== silence.unsaid.stepId) return false;
    const isOnlyBy = change.kind === 'channel' ? change.channel : null;
    const plain = plainChannelsOf(silence.unsaid);
    return change.kind === 'skip' || (isOnlyBy !== null && !plain?.includes(isOnlyBy));
  });
