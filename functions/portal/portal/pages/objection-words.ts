export type ObjectionKind = 'nao-reconheco' | 'ja-paguei';

export type ObjectionWords = {
  readonly title: string;
  readonly promise: string;
  readonly question: string;
  /** Form value and what the debtor reads; the text goes into the history as the reason. */
  readonly answers: readonly (readonly [value: string, text: string])[];
};

/** The two ways in which a debtor says that a debt is not owed. */
export const OBJECTION_WORDS: Readonly<Record<ObjectionKind, ObjectionWords>> = {
  'nao-reconheco': {
    title: 'Não reconheço esta dívida',
    promise: 'Ao enviar, paramos de cobrar você até que uma pessoa confira.',
    question: 'O que aconteceu?',
    answers: [
      ['nao-comprei', 'Não fiz esta compra nem contratei'],
      ['cancelei', 'Já cancelei ou devolvi'],
      ['valor', 'O valor está errado'],
      ['vencimento', 'A data de vencimento está errada'],
      ['outro', 'Outro motivo'],
    ],
  },
  'ja-paguei': {
    title: 'Já paguei',
    promise:
      'Um Pix gerado nesta página é reconhecido sozinho, em instantes. Se você pagou de outro jeito, conte como: paramos de cobrar você até que uma pessoa confira.',
    question: 'Como você pagou?',
    answers: [
      ['boleto', 'Paguei por boleto'],
      ['pix', 'Paguei por Pix ou transferência'],
      ['cartao', 'Paguei com cartão'],
      ['loja', 'Paguei no atendimento'],
      ['outro', 'Paguei de outro jeito'],
    ],
  },
};
