import * as z from 'zod';
import { Disposition } from '#shared/domain/call/disposition.ts';
import { WORK_REASONS } from '#shared/domain/call/work-rank.ts';
import { ContactKind } from '#shared/domain/debtor/contact.ts';
import { ScoreBand } from '#shared/domain/score/bands.ts';
import { CallId, ContactId, CredorId, DebtorId, TaskId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';
import { TaskView } from './ladder.ts';

/** Whether somebody may be called now, and if not, why not and until when; `until` is null for never. */
export const CallVerdict = z.discriminatedUnion('may', [
  z.object({ may: z.literal('now') }),
  z.object({ may: z.literal('later'), until: Instant, reasons: z.array(z.string()) }),
  z.object({ may: z.literal('never'), reasons: z.array(z.string()) }),
]);
export type CallVerdict = z.infer<typeof CallVerdict>;

/** Somebody in the list, with the reason of their place in it. */
export const WorkRow = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  name: z.string(),
  reason: z.enum(WORK_REASONS),
  /** The same in words, with its moment or amount. */
  why: z.string(),
  principalOpen: Centavos,
  /** What is expected to come of it within 30 days: propensity times the share that payers pay times what is open. Null without a score, and where it is a card's, which foretells no money. */
  expected: Centavos.nullable(),
  /** In which fifth of the credor's book the score lies, `A` the likeliest to pay; null where that is not known. */
  band: ScoreBand.nullable(),
  daysLate: z.int(),
  call: CallVerdict,
  /** Somebody of the team who works on the person right now. */
  claimedBy: z.string().nullable(),
  isMine: z.boolean(),
});
export type WorkRow = z.infer<typeof WorkRow>;

export const WorkList = z.object({
  items: z.array(WorkRow),
  /** Where to go on; null at the end of the list. */
  cursor: z.string().nullable(),
});
export type WorkList = z.infer<typeof WorkList>;

export const OfCredor = z.strictObject({ credorId: CredorId });

/** What an operator needs on the line, once the person is theirs. */
export const WorkDesk = z.object({
  debtorId: DebtorId,
  credorId: CredorId,
  claimedUntil: Instant,
  /** Surest first. */
  phones: z.array(
    z.object({
      contactId: ContactId,
      value: z.string(),
      kind: ContactKind,
      confidence: z.int(),
      confirmed: z.boolean(),
      health: z.string(),
      call: CallVerdict,
    }),
  ),
  call: CallVerdict,
  /** Said to whoever picks up; tells nothing of a debt. */
  opening: z.string(),
  /** Said to the person alone. */
  script: z.string(),
  tasks: z.array(TaskView),
  callback: z.object({ from: Instant, via: z.string() }).nullable(),
  /** The call that waits for its outcome. */
  openCall: z.object({ callId: CallId, contactId: ContactId, at: Instant }).nullable(),
  /** Whether the telephone system dials, or the operator does. */
  clickToCall: z.boolean(),
});
export type WorkDesk = z.infer<typeof WorkDesk>;

export const CallRequest = z.strictObject({
  credorId: CredorId,
  contactId: ContactId,
  /** `connect`: the telephone system rings the operator and the debtor. `by-hand`: the operator dials. */
  via: z.enum(['connect', 'by-hand']),
});
export const PlacedCallView = z.object({ callId: CallId });

export const CallOutcome = z
  .strictObject({
    disposition: Disposition,
    /** For `asked-callback`: when, within the hours of the law. */
    callbackFrom: Instant.optional(),
    /** For `promised`: the day. */
    promiseDate: LocalDate.optional(),
    /** For `deceased`: who said so. */
    words: z.string().trim().max(500).default(''),
    /** A task of the régua that the call was for, and that it ends. */
    taskId: TaskId.optional(),
  })
  .refine(
    ({ disposition, callbackFrom }) =>
      (disposition === 'asked-callback') === (callbackFrom !== undefined),
    { path: ['callbackFrom'], message: 'vai com "asked-callback", e só com ele' },
  )
  .refine(
    ({ disposition, promiseDate }) => (disposition === 'promised') === (promiseDate !== undefined),
    { path: ['promiseDate'], message: 'vai com "promised", e só com ele' },
  );
export type CallOutcome = z.infer<typeof CallOutcome>;

export const CallbackRequest = z.strictObject({ credorId: CredorId, from: Instant });
