/** Words that no text may say, and why. */
export type Forbidden = {
  /** Over lower case without accents. */
  readonly words: RegExp;
  /** In words that follow the quoted find, in pt-BR. */
  readonly because: string;
  /** Whether it is what the notice of a listing has to say. */
  readonly inNotices?: true;
};

/** Why words are forbidden, each with its source. */
export const REASONS = {
  lawsuit: 'é ameaça de processo; uma mensagem de cobrança não ameaça (CDC art. 42 e 71)',
  crime: 'trata dívida como crime, o que ela não é (CDC art. 42 e 71)',
  listing:
    'anuncia negativação ou protesto, que pedem aviso próprio e comprovado (CDC art. 43 §2º, Súmula 359 STJ)',
  shame: 'expõe a pessoa ao ridículo ou a ofende (CDC art. 42)',
  pressure: 'pressiona ou constrange; diga o que a pessoa pode fazer, sem ameaçar (CDC art. 42)',
  others: 'envolve outras pessoas na cobrança (CDC art. 42 e 71)',
  pupil:
    'anuncia ao aluno o que a lei proíbe por falta de pagamento (Lei 9.870 art. 6º; CDC art. 42)',
  authority: 'finge ser uma autoridade; quem cobra diz quem é (CDC art. 42-A e 71)',
  shouting: 'grita com quem lê; um ponto basta',
  hidden: 'esconde letras de uma palavra; escreva a palavra inteira',
} as const;
