import * as z from 'zod';
import { OverrideChange } from '#shared/domain/case/override.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { StepMessages } from '#shared/domain/regua/step.ts';
import { type CarteiraId, type CredorId, StepId } from '#shared/domain/values/ids.ts';

const EXCEPTIONS_MAX = 20;

/** What may be done otherwise in a carteira: all that may be for one debtor, a channel less, or other texts. */
export const StepChange = z.discriminatedUnion('kind', [
  ...OverrideChange.options,
  /** This channel is not used, by one step or by all; a step that is left without one is not taken. */
  z.strictObject({
    kind: z.literal('no-channel'),
    channel: Channel,
    stepId: StepId.optional(),
  }),
  /** The step says this instead, by these channels, on its own day. */
  z.strictObject({ kind: z.literal('messages'), stepId: StepId, messages: StepMessages }),
]);
export type StepChange = z.infer<typeof StepChange>;

/** One thing that a carteira does otherwise than the régua of its cases, and why. */
export const StepException = z.strictObject({
  change: StepChange,
  why: z.string().trim().min(3).max(120),
});
export type StepException = z.infer<typeof StepException>;

/** The exceptions of a carteira, no two of which say the same thing about the same step. */
export const StepExceptions = z
  .array(StepException)
  .max(EXCEPTIONS_MAX)
  .superRefine((exceptions, context) => {
    const seen = new Set<string>();
    for (const [index, { change }] of exceptions.entries()) {
      const place = placeOf(change);
      if (seen.has(place)) {
        const message = 'esta exceção repete uma anterior; deixe uma delas';
        context.addIssue({ code: 'custom', path: [index, 'change'], message });
      }
      seen.add(place);
      if (change.kind !== 'messages') continue;
      const channels = change.messages.map(({ channel }) => channel);
      if (new Set(channels).size < channels.length) {
        const message = `a exceção de "${change.stepId}" repete um canal; deixe um texto por canal`;
        context.addIssue({ code: 'custom', path: [index, 'change', 'messages'], message });
      }
    }
  });

function placeOf(change: StepChange): string {
  const channel = change.kind === 'no-channel' ? change.channel : '';
  return `${change.kind} ${channel} ${change.stepId ?? ''}`;
}

/** By `carteiraName`; a carteira without an entry follows its régua. */
export type CarteiraExceptions = ReadonlyMap<string, readonly StepException[]>;

export const carteiraName = (credorId: CredorId, carteiraId: CarteiraId): string =>
  `${credorId}/${carteiraId}`;

/** Whether `carteiraName` names a carteira of this credor. */
export const isOf = (credorId: CredorId, name: string): boolean => name.startsWith(`${credorId}/`);
