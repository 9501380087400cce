import * as z from 'zod';
import { BehaviourEvent } from '#shared/domain/case/behaviour.ts';
import { ListingKind } from '#shared/domain/listing/listing-kind.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { CarteiraId, StepId, TemplateId } from '#shared/domain/values/ids.ts';
import { LocalTime } from '#shared/domain/values/zone.ts';
import { Condition } from './condition-facts.ts';

export const WAIT_DAYS_MAX = 60;
const TASK_DAYS_MAX = 60;

/** The message of each channel, the first choice first; the others stand in where it cannot reach the debtor. */
export const StepMessages = z
  .array(z.strictObject({ channel: Channel, templateId: TemplateId }))
  .min(1)
  .max(Channel.options.length);
export type StepMessage = z.infer<typeof StepMessages>[number];

/**
 * What becomes of a step once its day is over and it was not taken: 'skip' drops it, 'send-late' takes it anyway and
 * before any later step, 'merge' lets one message speak for all such steps, the newest.
 */
const CatchUp = z.enum(['skip', 'send-late', 'merge']);
/** For what speaks of itself alone. */
const OwnCatchUp = z.enum(['skip', 'send-late'], {
  error: 'esta etapa não se junta a outra mensagem; use skip ou send-late',
});

const common = {
  stepId: StepId,
  /** When it may be taken at the earliest, on the debtor's wall clock. */
  localTime: LocalTime,
  /** Asked when the step is due: if it is not true then, the step is passed over. Absent: always. */
  condition: Condition.optional(),
};

const message = { kind: z.literal('message'), messages: StepMessages };
/** A message that tells the best offer of the credor's policy, and is passed over where the policy offers nothing. */
const offer = { kind: z.literal('offer'), messages: StepMessages };
/** Has the debts listed: its messages are the notice, and the listing follows by itself once the law has been waited for. */
const notice = { kind: z.literal('notice'), messages: StepMessages, lists: ListingKind };
/** Work for a person of the team. */
const task = {
  kind: z.literal('task'),
  title: z.string().min(3).max(80),
  /** What to say or do. */
  script: z.string().max(600).default(''),
  /** How many days the team has. */
  dueDays: z.int().min(1).max(TASK_DAYS_MAX),
};
/** Moves the case to a carteira, where it stays until it is settled. */
const move = { kind: z.literal('move'), carteiraId: CarteiraId };
/** Lets the ladder wait for the debtor. Heard or not, it goes on, with the next step or with a later one that is named. */
const wait = {
  kind: z.literal('wait'),
  waitsFor: z
    .array(BehaviourEvent.extract(['opened', 'clicked', 'replied', 'visited', 'promised']))
    .min(1),
  days: z.int().min(1).max(WAIT_DAYS_MAX),
  whenHeard: StepId.optional(),
  otherwise: StepId.optional(),
};

/** Where to move when banks are closed on the day. */
const moves = {
  onNonBusinessDay: z.enum(['next-business-day', 'previous-business-day', 'same']),
};
/** Days from the oldest open due date of the case; negative before it. */
const counted = { ...common, offsetDays: z.int().min(-60).max(1_825) };
const onLadder = { ...counted, ...moves };

/** One rung of the ladder. */
export const ReguaStep = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...onLadder, ...message, catchUp: CatchUp }),
    z.strictObject({ ...onLadder, ...offer, catchUp: CatchUp }),
    z.strictObject({ ...onLadder, ...notice, catchUp: OwnCatchUp }),
    z.strictObject({ ...onLadder, ...task, catchUp: OwnCatchUp }),
    z.strictObject({ ...onLadder, ...move }),
    /** It disturbs nobody, so it ends on any day. */
    z.strictObject({ ...counted, ...wait }),
  ],
  { error: 'use message, offer, notice, task, move ou wait' },
);
export type ReguaStep = z.infer<typeof ReguaStep>;

/** A rung as a document holds it: those that were written before steps had kinds are messages, and notices by what they list. */
export const StoredStep = z.preprocess(withKind, ReguaStep);

/** What a reaction answers to, and how many days later. */
const after = z.strictObject({ event: BehaviourEvent, days: z.int().min(0).max(WAIT_DAYS_MAX) });

/**
 * Answers the debtor beside the ladder: counted from the first such event since the ladder stands on its due date, once, or, if
 * it repeats, from each newest one.
 */
const onEvent = {
  ...common,
  ...moves,
  after,
  repeats: z.boolean().default(false),
  catchUp: OwnCatchUp,
};

export const Reaction = z.discriminatedUnion(
  'kind',
  [
    z.strictObject({ ...onEvent, ...message }),
    z.strictObject({ ...onEvent, ...offer }),
    z.strictObject({ ...onEvent, ...task }),
    z.strictObject({ ...onEvent, ...move }),
  ],
  { error: 'use message, offer, task ou move' },
);
export type Reaction = z.infer<typeof Reaction>;

/** Whatever a régua may want done: a rung of the ladder or a reaction. */
export type AnyStep = ReguaStep | Reaction;
export type StepOf<Kind extends AnyStep['kind']> = Extract<AnyStep, { readonly kind: Kind }>;

/** What the step says, by each channel; nothing for a step that sends no message. */
export const messagesOf = (step: AnyStep): readonly StepMessage[] =>
  'messages' in step ? step.messages : [];

export function withKind(step: unknown): unknown {
  const isPlain = typeof step === 'object' && step !== null && !Array.isArray(step);
  if (!isPlain || 'kind' in step) return step;
  const lists = 'lists' in step && step.lists !== undefined;
  return { kind: lists ? 'notice' : 'message', ...step };
}
