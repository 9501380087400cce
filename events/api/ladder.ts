import * as z from 'zod';
import { PinnedRegua } from '#shared/domain/case/case.ts';
import { OverrideChange } from '#shared/domain/case/override.ts';
import { PauseMotive } from '#shared/domain/case/pause.ts';
import { TaskOutcome } from '#shared/domain/task/task.ts';
import {
  CarteiraId,
  CredorId,
  DebtId,
  DebtorId,
  OverrideId,
  ReguaId,
  StepId,
  TaskId,
} from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** Absent: every case of the person that the user sees. */
const credorId = CredorId.optional();

export const PauseRequest = z.strictObject({
  credorId,
  /** The first day; absent: from now on. A past day makes what was missed since not owed. */
  from: LocalDate.optional(),
  /** The last day. */
  until: LocalDate,
  motive: PauseMotive,
});
/** `words`: why what protects the person is over; needed where a court, hardship or grief stopped or paused it. */
export const ResumeRequest = z.strictObject({
  credorId,
  words: z.string().trim().min(3).max(500).optional(),
});
export const StopRequest = z.strictObject({ credorId, motive: PauseMotive });

export const OverrideRequest = z.strictObject({
  credorId: CredorId,
  /** Absent: for the whole case; else while the ladder stands on the due date of this debt. */
  debtId: DebtId.optional(),
  change: OverrideChange,
  motive: PauseMotive,
});

/** A case goes on in the version in force of this régua. */
export const CaseMoveRequest = z.strictObject({ credorId: CredorId, reguaId: ReguaId });

const Coming = z.object({ stepId: StepId, at: Instant }).nullable();
/** What that means: what comes next now and afterwards, and steps that never leave because their moment is over. */
export const CaseMovePreview = z.object({
  from: PinnedRegua,
  to: PinnedRegua,
  before: Coming,
  after: Coming,
  passed: z.array(StepId),
  /** Steps about which an exception of the debtor or of the carteira would no longer say anything. */
  lost: z.array(StepId),
});
export type CaseMovePreview = z.infer<typeof CaseMovePreview>;

/** What the team decided about a case's ladder. */
export const LadderView = z.object({
  /** While it rests: until when, and why. */
  pause: z.object({ until: Instant, motive: z.string() }).nullable(),
  /** While it is ended: since when, and why. */
  stop: z.object({ since: Instant, motive: z.string() }).nullable(),
  /** Whether it rests for what protects the person, so that a gestor alone takes it up again, with words. */
  isProtected: z.boolean(),
  overrides: z.array(
    z.object({
      overrideId: OverrideId,
      debtId: DebtId.nullable(),
      text: z.string(),
      motive: z.string(),
    }),
  ),
});
export type LadderView = z.infer<typeof LadderView>;

/** Work that a régua asks of the team. */
export const TaskView = z.object({
  taskId: TaskId,
  stepId: z.string(),
  title: z.string(),
  script: z.string(),
  dueOn: LocalDate,
  openedAt: Instant,
  /** Who does it; null while it waits for anybody. */
  claimedBy: z.string().nullable(),
});
/** `mine` is what the user took, `free` waits for anybody, `others` is somebody else's. */
export const TaskOwner = z.enum(['mine', 'free', 'others']);
export type TaskOwner = z.infer<typeof TaskOwner>;

export const TaskRow = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  name: z.string(),
  /** Where the case is now; null when there is none any more. */
  carteiraId: CarteiraId.nullable(),
  whose: TaskOwner,
  /** Whether its last day is over. */
  isOverdue: z.boolean(),
  /** Whether it is closed here; a request to look at a score ends with its answer on the debtor's page. */
  endsHere: z.boolean(),
  task: TaskView,
});
export type TaskRow = z.infer<typeof TaskRow>;

export const TaskList = z.object({
  items: z.array(TaskRow),
  /** What may be chosen: the steps that ask for something, and the carteiras in which somebody waits. */
  kinds: z.array(z.object({ stepId: z.string(), title: z.string() })),
  carteiras: z.array(CarteiraId),
  /** How many fit what was asked for; the first hundred are in `items`. */
  count: z.int().min(0),
  /** Whether there may be others, less urgent than the 500 of a credor that are looked at. */
  more: z.boolean(),
});
export type TaskList = z.infer<typeof TaskList>;
export const TaskClosing = z.strictObject({ outcome: TaskOutcome });
