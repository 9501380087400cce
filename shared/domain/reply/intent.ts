import * as z from 'zod';
import type { DisputeMotive } from '#shared/domain/case/dispute.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { CallbackTime } from './callback-time.ts';

/** By what replies come in. */
export const ReplyChannel = z.enum(['sms', 'email', 'whatsapp']);
export type ReplyChannel = z.infer<typeof ReplyChannel>;

/** What a debtor wants who answers a message. `person`: somebody of the team must read it. */
export const ReplyIntent = z.enum([
  'opt-out',
  'reported-paid',
  'wrong-person',
  'call-me',
  'dispute',
  'promise',
  'person',
]);
export type ReplyIntent = z.infer<typeof ReplyIntent>;

/** pt-BR, as the team reads it. */
export const REPLY_INTENT_NAMES: Readonly<Record<ReplyIntent, string>> = {
  'opt-out': 'Não quer mais receber',
  'reported-paid': 'Diz que já pagou',
  'wrong-person': 'Não é a pessoa',
  'call-me': 'Pede para ser chamado',
  dispute: 'Não reconhece a dívida',
  promise: 'Promete um dia',
  person: 'Precisa de uma pessoa',
};

/** Why a reply says so: the rule, and the words of it that the rule found, as the rules read them. */
export const ReplyReason = z.object({
  rule: z.string().min(1).max(40),
  words: z.string().max(80),
});
export type ReplyReason = z.infer<typeof ReplyReason>;

type Understood<Intent extends ReplyIntent, More = object> = {
  readonly intent: Intent;
  /** At least one; the first tells most. */
  readonly reasons: readonly ReplyReason[];
} & Readonly<More>;

/** What was read out of a reply. */
export type UnderstoodReply =
  | Understood<'wrong-person' | 'person'>
  /** `at`: when they want to be called; absent for whoever names no time. */
  | Understood<'call-me', { at?: CallbackTime }>
  | Understood<
      'opt-out',
      {
        /** Whether it is calls that they want no more of, whatever else. */
        noCalls?: boolean;
        /** Whether they say something besides that a person must read: that they paid, owe nothing, or use a right. */
        saysMore?: boolean;
      }
    >
  | Understood<'reported-paid' | 'dispute', { motive: DisputeMotive }>
  | Understood<'promise', { date: LocalDate }>;
