import type { ArmId } from '#shared/domain/values/ids.ts';
import { addDays, daysBetween, type LocalDate } from '#shared/domain/values/local-date.ts';
import { type Interval, intervalOf } from './interval.ts';
import type { StudyIncrement } from './measure-entry.ts';
import { meanOf, type Moments } from './moments.ts';
import { checkSplit } from './split-check.ts';
import { HOLDOUT_ARM } from './study.ts';

/** The chance that a study ever says something wrong, however often somebody looks. */
const ALPHA = 0.05;

/** What a study is, as far as its results depend on it. */
export type Study = {
  /** The first is the champion; the control group, if there is one, is the last. Their shares add up to 1. */
  readonly arms: readonly {
    readonly armId: ArmId;
    readonly name: string;
    readonly share: number;
  }[];
  readonly measureDays: number;
  readonly minimumCases: number;
  readonly minimumDays: number;
  /** Null for one that runs always. */
  readonly startedOn: LocalDate | null;
};

/** The sums of one arm's cases that entered on one day. */
export type StudyLine = Pick<StudyIncrement, 'day' | 'armId' | 'by'>;

export type ArmResult = {
  readonly armId: ArmId;
  readonly name: string;
  /** All that entered; the other figures are of those that are through their days. */
  readonly entered: number;
  readonly cases: number;
  readonly payers: number;
  readonly contacts: number;
  readonly costMicros: number;
  readonly recovered: number;
  /** Centavos per case, each up to the cap. */
  readonly perCase: number;
};

export type Comparison = {
  readonly armId: ArmId;
  readonly against: ArmId;
  /** Centavos per case; null before the minimum run, and while nothing can be said. */
  readonly interval: Interval | null;
  /** What the arm's cases brought in that they would not have brought in against, in centavos. */
  readonly incremental: number;
  readonly verdict: 'too-early' | 'undecided' | 'better' | 'worse';
  /** The interval as it stood on each day since it says something, oldest first. */
  readonly looks: readonly (Interval & { readonly day: LocalDate })[];
};

export type StudyResults = {
  readonly arms: readonly ArmResult[];
  readonly comparisons: readonly Comparison[];
  /** The challenger that surely beats the champion, the best of them; null while there is none. */
  readonly winner: ArmId | null;
  readonly split: { readonly p: number; readonly isOff: boolean };
};

/**
 * What a study comes to on a day, by intention to treat: a case counts in the arm that it entered, whatever happened to it
 * since. Compared are cases that are through their days, so nobody is counted half.
 *
 * @param lines of the study, in any order
 */
export function resultsOf(
  study: Study,
  lines: readonly StudyLine[],
  today: LocalDate,
): StudyResults {
  const { arms } = study;
  const [champion, ...others] = arms;
  const challengers = others.filter(({ armId }) => armId !== HOLDOUT_ARM);
  const hasControl = arms.some(({ armId }) => armId === HOLDOUT_ARM);
  const contacted = arms.filter(({ armId }) => armId !== HOLDOUT_ARM);
  const compared = (armId: ArmId, against: ArmId, among: number) =>
    comparisonOf(study, lines, today, { armId, against, alpha: ALPHA / among });
  const byChampion = champion
    ? challengers.map(({ armId }) => compared(armId, champion.armId, challengers.length))
    : [];
  const byControl = hasControl
    ? contacted.map(({ armId }) => compared(armId, HOLDOUT_ARM, contacted.length))
    : [];
  const [best] = byChampion
    .filter(({ verdict }) => verdict === 'better')
    .toSorted((a, b) => (b.interval?.difference ?? 0) - (a.interval?.difference ?? 0));
  const results = arms.map((arm) => armResult(study, lines, today, arm));
  return {
    arms: results,
    comparisons: [...byChampion, ...byControl],
    winner: best?.armId ?? null,
    split: checkSplit(
      arms.map(({ share }, index) => ({ share, count: results[index]?.entered ?? 0 })),
    ),
  };
}

function armResult(
  { measureDays }: Study,
  lines: readonly StudyLine[],
  today: LocalDate,
  { armId, name }: Study['arms'][number],
): ArmResult {
  const own = lines.filter((line) => line.armId === armId);
  const through = own.filter(({ day }) => isThrough(day, measureDays, today));
  const sum = (of: (by: StudyLine['by']) => number, among = through) =>
    among.reduce((whole, { by }) => whole + of(by), 0);
  return {
    armId,
    name,
    entered: sum(({ cases }) => cases, own),
    cases: sum(({ cases }) => cases),
    payers: sum(({ payers }) => payers),
    contacts: sum(({ contacts }) => contacts),
    costMicros: sum(({ costMicros }) => costMicros),
    recovered: sum(({ recovered }) => recovered),
    perCase: meanOf(momentsOf(through)),
  };
}

function comparisonOf(
  study: Study,
  lines: readonly StudyLine[],
  today: LocalDate,
  { armId, against, alpha }: { armId: ArmId; against: ArmId; alpha: number },
): Comparison {
  const { measureDays, minimumCases, minimumDays, startedOn } = study;
  const both = lines
    .filter((line) => line.armId === armId || line.armId === against)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  const days = [...new Set(both.map(({ day }) => day))].filter((day) =>
    isThrough(day, measureDays, today),
  );
  const looks = days.flatMap((entered) => {
    const seen = both.filter(({ day }) => day <= entered);
    const group = momentsOf(seen.filter((line) => line.armId === armId));
    const baseline = momentsOf(seen.filter((line) => line.armId === against));
    const day = addDays(entered, measureDays);
    if (Math.min(group.count, baseline.count) < minimumCases) return [];
    if (startedOn !== null && daysBetween(startedOn, day) < minimumDays) return [];
    const interval = intervalOf(group, baseline, alpha, 2 * minimumCases);
    return interval ? [{ day, cases: group.count, interval }] : [];
  });
  const newest = looks.at(-1);
  const interval = newest?.interval ?? null;
  return {
    armId,
    against,
    interval,
    incremental: newest ? Math.round(newest.interval.difference * newest.cases) : 0,
    verdict: verdictOf(interval),
    looks: looks.map((look) => ({ day: look.day, ...look.interval })),
  };
}

function verdictOf(interval: Interval | null): Comparison['verdict'] {
  if (interval === null) return 'too-early';
  if (interval.low > 0) return 'better';
  return interval.high < 0 ? 'worse' : 'undecided';
}

const isThrough = (enteredOn: LocalDate, measureDays: number, today: LocalDate): boolean =>
  addDays(enteredOn, measureDays) <= today;

const momentsOf = (lines: readonly StudyLine[]): Moments =>
  lines.reduce(
    (sum, { by }) => ({
      count: sum.count + by.cases,
      sum: sum.sum + by.capped,
      squares: sum.squares + Number(by.squares),
    }),
    { count: 0, sum: 0, squares: 0 },
  );
