import * as z from 'zod';

/** What becomes of an agreement that the debtor is written to about. */
export const AgreementNews = z.enum([
  'signed',
  'broken',
  'cancelled',
  'reinstated',
  'owes-again',
  'let-go',
]);
export type AgreementNews = z.infer<typeof AgreementNews>;

/** How the team reads such a message in a timeline, in pt-BR. */
export const NEWS_WORDS: Readonly<Record<AgreementNews, string>> = {
  signed: 'confirmação do acordo',
  broken: 'aviso de acordo quebrado',
  cancelled: 'aviso de acordo cancelado',
  reinstated: 'aviso de acordo que voltou a valer',
  'owes-again': 'aviso do que o credor devolveu e voltou a faltar do acordo',
  'let-go': 'aviso de que o acordo está cumprido e nada mais falta',
};
