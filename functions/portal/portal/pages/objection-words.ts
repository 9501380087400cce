import type { DisputeMotive } from '#shared/domain/case/dispute.ts';

export type ObjectionKind = 'nao-reconheco' | 'ja-paguei';

export type ObjectionWords = {
  readonly title: string;
  readonly promise: string;
  readonly question: string;
  /** What the debtor may choose; the choice goes into the history as the motive. */
  readonly answers: readonly DisputeMotive[];
};

/** The two ways in which a debtor says that a debt is not owed. */
export const OBJECTION_WORDS: Readonly<Record<ObjectionKind, ObjectionWords>> = {
  'nao-reconheco': {
    title: 'Não reconheço esta dívida',
    promise: 'Ao enviar, paramos de cobrar você até que uma pessoa confira.',
    question: 'O que aconteceu?',
    answers: ['nao-comprei', 'cancelei', 'valor', 'vencimento', 'outro'],
  },
  'ja-paguei': {
    title: 'Já paguei',
    promise:
      'Um Pix gerado nesta página é reconhecido sozinho, em instantes. O banco leva alguns dias para confirmar um boleto daqui: até lá paramos de cobrar você. Se pagou de outro jeito, conte como, e uma pessoa confere.',
    question: 'Como você pagou?',
    answers: ['paguei-boleto', 'paguei-pix', 'paguei-cartao', 'paguei-loja', 'paguei-outro'],
  },
};
