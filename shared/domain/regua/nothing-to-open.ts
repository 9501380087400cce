import type { Channel } from '#shared/domain/message/channel.ts';
import { type AnyStep, messagesOf, type Reaction, type ReguaStep } from './step.ts';
import type { StepFlaw } from './step-flaw.ts';

/** Of which channels it is told that a message was opened, or a link in it followed. */
const TOLD_BY: Readonly<Record<'opened' | 'clicked', readonly Channel[]>> = {
  opened: ['email', 'whatsapp'],
  clicked: ['email'],
};

/** Waits for the opening or clicking of messages when none was sent that tells of it. */
export const waitsForNothing = (
  steps: readonly ReguaStep[],
  reactions: readonly Reaction[],
): readonly StepFlaw[] =>
  steps.flatMap((step, index): readonly StepFlaw[] => {
    if (step.kind !== 'wait') return [];
    const before = [...steps.slice(0, index), ...reactions];
    if (!step.waitsFor.every((event) => isOf(TOLD_BY, event) && !isTold(TOLD_BY[event], before)))
      return [];
    const message = `antes da espera "${step.stepId}" não sai mensagem que possa ser aberta: só e-mail e WhatsApp contam que foram abertos, e só e-mail que foi clicado; ponha uma antes ou espere por outra coisa`;
    return [{ index, field: 'waitsFor', message }];
  });

/** Reactions to the opening or clicking of messages in a régua that sends none which tells of it. */
export const answersToNothing = (
  steps: readonly ReguaStep[],
  reactions: readonly Reaction[],
): readonly StepFlaw[] =>
  reactions.flatMap((reaction, index): readonly StepFlaw[] => {
    const { event } = reaction.after;
    const others = [...steps, ...reactions.filter((other) => other !== reaction)];
    if (!isOf(TOLD_BY, event) || isTold(TOLD_BY[event], others)) return [];
    const message = `a resposta "${reaction.stepId}" nunca é dada: a régua não envia mensagem que conte que foi aberta ou clicada (e-mail; aberta, também WhatsApp); envie uma ou responda a outra coisa`;
    return [{ index, field: 'after.event', message }];
  });

const isTold = (channels: readonly Channel[], steps: readonly AnyStep[]): boolean =>
  steps.some((step) => messagesOf(step).some(({ channel }) => channels.includes(channel)));

const isOf = <Key extends string>(of: Readonly<Record<Key, unknown>>, key: string): key is Key =>
  Object.hasOwn(of, key);
