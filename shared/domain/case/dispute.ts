import * as z from 'zod';
import { DebtId, NoteId } from '#shared/domain/values/ids.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/**
 * Why a debt is contested, as it was chosen from a list: the portal's answers, or that the team recorded it. Nothing
 * that somebody wrote is here, because free words hold what the history must be able to forget.
 */
export const DisputeMotive = z.enum([
  'nao-comprei',
  'cancelei',
  'valor',
  'vencimento',
  'outro',
  'paguei-boleto',
  'paguei-pix',
  'paguei-cartao',
  'paguei-loja',
  'paguei-outro',
  'operator',
]);
export type DisputeMotive = z.infer<typeof DisputeMotive>;

/** What debtors choose from and the team reads, in pt-BR. */
export const DISPUTE_MOTIVE_TEXTS: Readonly<Record<DisputeMotive, string>> = {
  'nao-comprei': 'Não fiz esta compra nem contratei',
  cancelei: 'Já cancelei ou devolvi',
  valor: 'O valor está errado',
  vencimento: 'A data de vencimento está errada',
  outro: 'Outro motivo',
  'paguei-boleto': 'Paguei por boleto',
  'paguei-pix': 'Paguei por Pix ou transferência',
  'paguei-cartao': 'Paguei com cartão',
  'paguei-loja': 'Paguei no atendimento',
  'paguei-outro': 'Paguei de outro jeito',
  operator: 'Registrado pela equipe',
};

/** What is contested and why. The words besides, if any, are personal data and lie in the note's own item. */
export const Dispute = z.object({
  motive: DisputeMotive,
  /** Null for everything that the case holds. */
  debtId: DebtId.nullable(),
  noteId: NoteId.nullable(),
});
export type Dispute = z.infer<typeof Dispute>;

/** What was contested from when until when, once that is over: the debtor waited for an answer. */
export const EndedDispute = Dispute.pick({ debtId: true }).extend({
  from: Instant,
  until: Instant,
});
export type EndedDispute = z.infer<typeof EndedDispute>;

/** Older ones are forgotten, of whatever a case keeps of what came between. */
export const INTERRUPTIONS_MAX = 20;
