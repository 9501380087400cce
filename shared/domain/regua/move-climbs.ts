import { activeAgreementsOf } from '#shared/domain/agreement/agreement-figures.ts';
import { carteiraName, type StepChange } from '#shared/domain/carteira/step-exception.ts';
import type { PinnedRegua } from '#shared/domain/case/case.ts';
import { caseOf, openDebtsOf } from '#shared/domain/case/case-figures.ts';
import { doneFor } from '#shared/domain/case/progress.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { takesPart } from '#shared/domain/experiment/held-out.ts';
import { collectibleSince } from '#shared/domain/gate/prescription.ts';
import type { FactOf } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { CredorId, StepId } from '#shared/domain/values/ids.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { type Instant, localDateOf } from '#shared/domain/values/zone.ts';
import { type Climb, ownClimb, remindersOf } from './climb.ts';
import { comingReactions } from './coming-reactions.ts';
import { type LadderSetting, ladderSetting } from './ladder-setting.ts';
import { lostExceptions } from './lost-exceptions.ts';
import { nextStep } from './next-step.ts';
import { type PlanRules, reguaOf } from './plan-rules.ts';
import { momentOf } from './step-moment.ts';

/** The step that a ladder comes to next; `at` may have passed for one that waits. */
export type ComingStep = { readonly stepId: StepId; readonly at: Instant };

export type ClimbMove = {
  readonly fact: FactOf<'case-regua-moved'>;
  readonly before: ComingStep | null;
  readonly after: ComingStep | null;
  /** Steps to come about which an exception of this debtor or of their carteira no longer says anything. */
  readonly lost: readonly StepId[];
  /** Those of them that an exception of this debtor's own names. */
  readonly lostOwn: readonly StepId[];
};

/**
 * What it means for one credor's ladders to go on in another version of their régua. Steps that were decided stay
 * decided, by their names. Steps of the new version whose moment has passed, and that were not waiting in the old one, are passed
 * over: a new version calls nobody back for what it would have said last month.
 *
 * @param rules with the régua of `to` and of every ladder
 * @returns nothing for ladders that stand on `to` already, for cases that are settled, and for those of an experiment that runs:
 * their arm decides what they follow
 */
export function moveClimbs(
  record: RegisteredRecord,
  credorId: CredorId,
  to: PinnedRegua,
  rules: PlanRules,
  now: Instant,
): readonly ClimbMove[] {
  const known = caseOf(record, credorId);
  if (known === null || known.status === 'settled') return [];
  const isTried = takesPart({ credorId, arms: known.arms }, rules.experiments);
  const climbs = [...(isTried ? [] : [ownClimb(known)]), ...remindersOf(record, known)];
  return climbs
    .filter((climb) => climb.regua.reguaId === to.reguaId && climb.regua.version !== to.version)
    .map((climb) => moved(record, climb, to, rules, now));
}

/** Why a case stays in the régua that it follows. */
export type NoMove = 'settled' | 'there-already' | 'of-an-experiment';

/**
 * What it means for one case to go on in another régua, or in another version of its own. The reminders of its agreement stay
 * where they are, and the arm of an experiment that runs decides what its cases follow.
 *
 * @param rules with the régua of `to` and of every ladder
 */
export function moveCase(
  record: RegisteredRecord,
  credorId: CredorId,
  to: PinnedRegua,
  rules: PlanRules,
  now: Instant,
): ClimbMove | NoMove {
  const known = caseOf(record, credorId);
  if (known === null || known.status === 'settled') return 'settled';
  const { regua, arms } = known;
  if (takesPart({ credorId, arms }, rules.experiments)) return 'of-an-experiment';
  if (regua.reguaId === to.reguaId && regua.version === to.version) return 'there-already';
  return moved(record, ownClimb(known), to, rules, now);
}

function moved(
  record: RegisteredRecord,
  known: Climb,
  to: PinnedRegua,
  rules: PlanRules,
  now: Instant,
): ClimbMove {
  const { debtor } = record;
  const { policy } = rules;
  const { credorId, agreementId, progress, regua: from } = known;
  const ladder = { credorId, ...(agreementId && { agreementId }) };
  const today = localDateOf(now, debtor.zone);
  const anchor = collectibleSince(record, credorId, policy, today, agreementId);
  const bare = { type: 'case-regua-moved' as const, ...ladder, from, to };
  if (anchor === null) {
    const fact = { ...bare, anchor, passed: [], answered: [] };
    return { fact, before: null, after: null, lost: [], lostOwn: [] };
  }
  const settingOf = (regua: PinnedRegua) =>
    ladderSetting(record, { ...known, regua }, anchor, rules);
  const climb = { ...ladder, progress };
  const [old, setting] = [settingOf(from), settingOf(to)];
  const fact = {
    ...bare,
    anchor,
    passed: passedOver(climb, anchor, old, setting, now),
    answered: answeredAlready(climb, anchor, old, setting, now),
  };
  const after = preview(record, [fact], { debtorId: debtor.debtorId, at: now });
  const progressAfter = progressOf(after, { credorId, agreementId }) ?? progress;
  const own = ownExceptions(record, known);
  const way = { from, to, done: doneFor(progress, anchor) };
  return {
    fact,
    before: coming(climb, anchor, old, now),
    after: coming({ ...ladder, progress: progressAfter }, anchor, setting, now),
    lost: lostSteps([...own, ...ofCarteira(record, known, rules)], way, rules),
    lostOwn: lostSteps(own, way, rules),
  };
}

type Way = {
  readonly from: PinnedRegua;
  readonly to: PinnedRegua;
  readonly done: readonly StepId[];
};

type Exceptions = readonly { readonly change: StepChange }[];

/** The reminders of an agreement know no exceptions, and one for a debt that is no longer owed has nothing left to keep. */
function ownExceptions(record: RegisteredRecord, climb: Climb): Exceptions {
  const { credorId, agreementId, overrides = [] } = climb;
  if (agreementId !== undefined) return [];
  const owed = new Set(openDebtsOf(record, credorId).map(({ debtId }) => debtId));
  return overrides.filter(({ debtId }) => debtId === undefined || owed.has(debtId));
}

function ofCarteira(
  record: RegisteredRecord,
  { credorId, agreementId }: Climb,
  { exceptions }: PlanRules,
): Exceptions {
  const known = caseOf(record, credorId);
  if (agreementId !== undefined || known === null) return [];
  return exceptions?.get(carteiraName(credorId, known.carteiraId)) ?? [];
}

function lostSteps(exceptions: Exceptions, { from, to, done }: Way, rules: PlanRules): StepId[] {
  const lost = lostExceptions(exceptions, reguaOf(rules, from), reguaOf(rules, to));
  const named = lost.flatMap(({ change }) => change.stepId ?? []);
  return [...new Set(named)].filter((stepId) => !done.includes(stepId));
}

type Known = Parameters<typeof nextStep>[0];

/** Steps of the new version whose moment is over, and that nobody is waiting for in the old one. */
function passedOver(
  climb: Known,
  anchor: LocalDate,
  old: LadderSetting,
  setting: LadderSetting,
  now: Instant,
): StepId[] {
  const done = doneFor(climb.progress, anchor);
  const { passed } = nextStep(climb, anchor, old, now);
  const over = new Set([...done, ...passed.map(({ stepId }) => stepId)]);
  const waits = new Set(old.regua.steps.map(({ stepId }) => stepId).filter((id) => !over.has(id)));
  return setting.regua.steps
    .filter(({ stepId }) => !waits.has(stepId) && !done.includes(stepId))
    .filter((step) => momentOf(step, anchor, setting) <= now)
    .map(({ stepId }) => stepId);
}

/** What reactions that are new would have answered before now. */
function answeredAlready(
  climb: Known,
  anchor: LocalDate,
  old: LadderSetting,
  setting: LadderSetting,
  now: Instant,
): { stepId: StepId; heardAt: Instant }[] {
  const known = new Set(old.regua.reactions.map(({ stepId }) => stepId));
  return setting.regua.reactions
    .filter(({ stepId }) => !known.has(stepId))
    .flatMap((reaction) => {
      const alone = { ...setting, regua: { ...setting.regua, reactions: [reaction] } };
      const { passed, coming } = comingReactions(climb, anchor, alone, now);
      const due = coming.find(({ moment }) => moment <= now)?.heardAt;
      const heardAt = passed[0]?.heardAt ?? due;
      return heardAt ? [{ stepId: reaction.stepId, heardAt }] : [];
    });
}

const progressOf = (
  record: RegisteredRecord,
  { credorId, agreementId }: Pick<Climb, 'credorId' | 'agreementId'>,
) =>
  agreementId === undefined
    ? caseOf(record, credorId)?.progress
    : activeAgreementsOf(record, credorId).find((known) => known.agreementId === agreementId)
        ?.progress;

/** The first thing due by the ladder's steps and reactions. */
function coming(
  climb: Known,
  anchor: LocalDate,
  setting: LadderSetting,
  now: Instant,
): ComingStep | null {
  const reactions = comingReactions(climb, anchor, setting, now).coming;
  const [first] = [nextStep(climb, anchor, setting, now).next, ...reactions]
    .flatMap((next) => (next ? [{ stepId: next.step.stepId, at: next.moment }] : []))
    .toSorted((a, b) => (a.at < b.at ? -1 : 1));
  return first ?? null;
}
