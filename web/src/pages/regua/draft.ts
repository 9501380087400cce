import * as z from 'zod';

/**
 * What a step or a reaction may hold while somebody writes it, whatever its kind: the API alone says whether it holds. What the
 * editor does not know stays as it is.
 */
const body = {
  stepId: z.string(),
  kind: z.string(),
  localTime: z.string(),
  condition: z.unknown().optional(),
  messages: z.array(z.object({ channel: z.string(), templateId: z.string() })).optional(),
  lists: z.string().optional(),
  title: z.string().optional(),
  script: z.string().optional(),
  dueDays: z.number().optional(),
  carteiraId: z.string().optional(),
  waitsFor: z.array(z.string()).optional(),
  days: z.number().optional(),
  whenHeard: z.string().optional(),
  otherwise: z.string().optional(),
  catchUp: z.string().optional(),
  onNonBusinessDay: z.string().optional(),
};
const BodyDraft = z.looseObject(body);
const StepDraft = z.looseObject({ ...body, offsetDays: z.number() });
const ReactionDraft = z.looseObject({
  ...body,
  after: z.object({ event: z.string(), days: z.number() }),
  repeats: z.boolean().optional(),
});
export type StepDraft = z.infer<typeof StepDraft>;
export type ReactionDraft = z.infer<typeof ReactionDraft>;
/** What a step and a reaction have in common. */
export type BodyDraft = z.infer<typeof BodyDraft>;

/** Steps that were written before they had kinds are messages, and notices by what they list. */
const withKind = (step: unknown): unknown =>
  typeof step === 'object' && step !== null && !('kind' in step)
    ? { kind: 'lists' in step ? 'notice' : 'message', ...step }
    : step;

export const Draft = z.looseObject({
  reguaId: z.string(),
  name: z.string(),
  spreadMinutes: z.number(),
  steps: z.array(z.preprocess(withKind, StepDraft)),
  reactions: z.array(ReactionDraft).default([]),
});
export type Draft = z.infer<typeof Draft>;

/** A step with a name of its own while it is typed, since its code and place may change. */
export type Row<Step> = { readonly key: number; readonly step: Step };

export const rowsOf = <Step>(steps: readonly Step[]): readonly Row<Step>[] =>
  steps.map((step, key) => ({ key, step }));

export const withRow = <Step>(rows: readonly Row<Step>[], step: Step): readonly Row<Step>[] => [
  ...rows,
  { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, step },
];

/** In the order of their days and times, as a régua is published. */
export const inOrder = (rows: readonly Row<StepDraft>[]): readonly Row<StepDraft>[] =>
  rows.toSorted(
    ({ step: a }, { step: b }) =>
      a.offsetDays - b.offsetDays || a.localTime.localeCompare(b.localTime),
  );

const freeName = (base: string, taken: readonly string[]): string =>
  [base, ...taken.map((_, index) => `${base}-${index + 2}`)].find(
    (name) => !taken.includes(name),
  ) ?? base;

/** A step one day after the last, that says the same until somebody says otherwise. */
export function newStep(rows: readonly Row<StepDraft>[], taken: readonly string[]): StepDraft {
  const last = inOrder(rows).at(-1)?.step;
  const offsetDays = (last?.offsetDays ?? 0) + 1;
  const sign = offsetDays < 0 ? 'menos' : 'mais';
  return {
    stepId: freeName(`d-${sign}-${Math.abs(offsetDays)}`, taken),
    kind: 'message',
    offsetDays,
    localTime: last?.localTime ?? '10:00',
    messages: last?.messages ?? [],
    catchUp: 'merge',
    onNonBusinessDay: 'next-business-day',
  };
}

/** A task for the team on the day after a visit, until somebody says otherwise. */
export const newReaction = (taken: readonly string[]): ReactionDraft => ({
  stepId: freeName('reacao', taken),
  kind: 'task',
  after: { event: 'visited', days: 1 },
  localTime: '10:00',
  title: 'Ligar para quem visitou o portal',
  dueDays: 2,
  catchUp: 'skip',
  onNonBusinessDay: 'next-business-day',
});
