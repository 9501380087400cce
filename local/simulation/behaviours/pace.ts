import { EVERYDAY_TEMPERS, type Temper } from '#local/sample/person.ts';

/** How much the people of a world do. */
export const PACES = {
  busy: 'everybody does something all the time, so that a small town shows all of it within weeks',
  usual: 'people do what they do in a book of debts, or somewhat more',
} as const;
export type Pace = keyof typeof PACES;
export const isPace = (text: string): text is Pace => Object.hasOwn(PACES, text);

/** What a pace comes to. Each is explained in docs/simulation.md. */
export type Rates = {
  /** How common each kind of debtor is, against the others. */
  readonly tempers: Readonly<Record<Temper, number>>;
  /** Share of the messages that their reader goes about. */
  readonly heeded: number;
  /** Share of the messages that somebody answers in words of their own. */
  readonly answered: number;
  /** Share of the e-mails that arrive and are marked as spam. */
  readonly complained: number;
  /** How many times as long as in a busy world it takes until the team, a gestor or an operator comes round again. */
  readonly pause: number;
};

export const RATES: Readonly<Record<Pace, Rates>> = {
  busy: {
    tempers: {
      'pays-before-due': 10,
      'pays-when-reminded': 18,
      'pays-late': 14,
      'pays-in-part': 12,
      'pays-by-boleto': 6,
      'pays-twice': 5,
      'agrees-and-keeps': 8,
      'agrees-and-pays-late': 4,
      'agrees-and-pays-off': 3,
      'agrees-and-breaks': 10,
      renegotiates: 4,
      'promises-and-keeps': 6,
      'promises-and-breaks': 4,
      'never-pays': 12,
      'opts-out': 4,
      'changes-their-mind': 4,
      disputes: 5,
      'says-paid': 4,
      'is-somebody-else': 3,
      mistypes: 4,
      unreachable: 4,
    },
    heeded: 1,
    answered: 0.12,
    complained: 0.02,
    pause: 1,
  },
  usual: {
    tempers: {
      ...EVERYDAY_TEMPERS,
      'pays-by-boleto': 6,
      'agrees-and-pays-late': 2,
      renegotiates: 1,
      'changes-their-mind': 1,
      'says-paid': 2,
      'is-somebody-else': 2,
      mistypes: 2,
    },
    heeded: 0.5,
    answered: 0.03,
    complained: 0.005,
    pause: 4,
  },
};
