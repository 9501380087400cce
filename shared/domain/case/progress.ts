import * as z from 'zod';
import { StepId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Of how many former due dates a ladder remembers what was done for them, the newest kept. */
const EARLIER_MAX = 24;
/** How many answers of reactions a ladder remembers, over all due dates, the newest kept. */
const REACTED_MAX = 48;
/** How many steps it remembers that were told to wait, the newest kept: seldom more than one, and never more than a régua has. */
const WAITING_MAX = 60;

const Waiting = z.object({ stepId: StepId, anchor: LocalDate, until: Instant });
type Waiting = z.infer<typeof Waiting>;
type Rung = Pick<Waiting, 'stepId' | 'anchor'>;

const Answered = z.object({ stepId: StepId, anchor: LocalDate, heardAt: Instant });

/**
 * How far a ladder has come: the steps that were decided for the due date that it stands on, and for those that it stood on
 * before. A chargeback or a correction may bring an older due date back, and nobody is told the same step of it twice.
 */
export const Progress = z.object({
  /** Null until the first step is decided. */
  anchor: LocalDate.nullable(),
  done: z.array(StepId),
  /** Absent while the ladder never moved. */
  earlier: z
    .array(z.object({ anchor: LocalDate, done: z.array(StepId) }))
    .max(EARLIER_MAX)
    .optional(),
  /** For each reaction and due date, the newest event that was answered. Absent when none was. */
  reacted: z.array(Answered).optional(),
  /** The steps that were told to wait, and until when. Absent when none was. */
  waiting: z.array(Waiting).max(WAITING_MAX).optional(),
});
export type Progress = z.infer<typeof Progress>;

/** The steps that were decided for a due date, in the order of their decisions. */
export const doneFor = (progress: Progress, anchor: LocalDate): readonly StepId[] =>
  standOn(progress, anchor).done;

/** The progress once a step was decided for a due date, which is the one that the ladder stands on from here on. */
export function withDone(progress: Progress, anchor: LocalDate, stepId: StepId): Progress {
  const stand = withoutWaiting(standOn(progress, anchor), { stepId, anchor });
  return stand.done.includes(stepId) ? stand : { ...stand, done: [...stand.done, stepId] };
}

/** The progress when a step of a due date is to be decided again. */
export function withoutDone(progress: Progress, anchor: LocalDate, stepId: StepId): Progress {
  const left = (done: readonly StepId[]) => done.filter((known) => known !== stepId);
  if (progress.anchor === anchor) return { ...progress, done: left(progress.done) };
  const { earlier, ...current } = progress;
  if (!earlier) return progress;
  return {
    ...current,
    earlier: earlier.map((stand) =>
      stand.anchor === anchor ? { anchor, done: left(stand.done) } : stand,
    ),
  };
}

/** The progress once a reaction answered something on a due date, of which the newest event is remembered. */
export const withAnswered = (progress: Progress, answered: z.infer<typeof Answered>): Progress => {
  const { reacted = [] } = withoutAnswered(progress, answered);
  return {
    ...withoutWaiting(progress, answered),
    reacted: [...reacted, answered].slice(-REACTED_MAX),
  };
};

/** The progress when a reaction is to be decided again for a due date. */
export const withoutAnswered = (
  progress: Progress,
  { stepId, anchor }: Pick<z.infer<typeof Answered>, 'stepId' | 'anchor'>,
): Progress => ({
  ...progress,
  ...(progress.reacted && {
    reacted: progress.reacted.filter((past) => past.stepId !== stepId || past.anchor !== anchor),
  }),
});

/** The progress once a step was told to wait. */
export const withWaiting = (progress: Progress, told: Waiting): Progress => {
  const { waiting = [] } = withoutWaiting(progress, told);
  return { ...progress, waiting: [...waiting, told].slice(-WAITING_MAX) };
};

/** The progress when every step of the ladder may ask again. */
export const withoutWaits = (progress: Progress): Progress => {
  const { waiting: _, ...rest } = progress;
  return rest;
};

/** Until when a step was told to wait; null when it was not. */
export const waitsUntil = ({ waiting = [] }: Progress, rung: Rung): Instant | null =>
  waiting.find((told) => isOf(told, rung))?.until ?? null;

function withoutWaiting(progress: Progress, rung: Rung): Progress {
  const left = (progress.waiting ?? []).filter((told) => !isOf(told, rung));
  return { ...withoutWaits(progress), ...(left.length > 0 && { waiting: left }) };
}

const isOf = (told: Waiting, { stepId, anchor }: Rung): boolean =>
  told.stepId === stepId && told.anchor === anchor;

function standOn(progress: Progress, anchor: LocalDate): Progress {
  if (progress.anchor === anchor) return progress;
  const { earlier = [], reacted, waiting } = progress;
  const done = earlier.find((stand) => stand.anchor === anchor)?.done ?? [];
  const former = [
    ...earlier.filter((stand) => stand.anchor !== anchor),
    ...(progress.anchor === null ? [] : [{ anchor: progress.anchor, done: progress.done }]),
  ].slice(-EARLIER_MAX);
  return {
    anchor,
    done,
    ...(former.length > 0 && { earlier: former }),
    ...(reacted && { reacted }),
    ...(waiting && { waiting }),
  };
}
