import type { AskedCredit } from '#local/simulation/behaviours/credit-desk.ts';
import type { BreachExample, Tampering } from './tampering.ts';

const ONCE = 'the same request for credit is one assessment, however often it is sent';
const AGAIN = 'an assessment of credit is made again to the same result';
const SOUND = 'the reasons of a credit score add up to it, and name neither person nor document';

/** The first request of the run with what was changed of it. */
const altered = (the: Tampering, change: (asked: AskedCredit) => Partial<AskedCredit>) => {
  const [first] = the.evidence.credits;
  if (!first) throw new Error('somebody of the town asks for credit');
  return { credits: [{ ...first, ...change(first) }] };
};

/** The laws of credit, broken in each of their ways. */
export const CREDIT_BREACHES: readonly BreachExample[] = [
  [
    ONCE,
    'the second answer is another',
    (the) =>
      altered(the, ({ answers }) => ({
        answers: answers.map((answer, place) => ({ ...answer, months: answer.months + place })),
      })),
    /in 2 ways/,
  ],
  [AGAIN, 'nobody can make it again', (the) => altered(the, () => ({ replay: null })), /otherwise/],
  [
    SOUND,
    'a reason is kept back',
    (the) =>
      altered(the, ({ answers }) => ({
        answers: answers.map((answer) => ({
          ...answer,
          score: { ...answer.score, reasons: answer.score.reasons.slice(1) },
        })),
      })),
    /do not add up/,
  ],
  [
    SOUND,
    'the answer repeats the CPF',
    (the) =>
      altered(the, ({ answers, person }) => ({
        answers: answers.map((answer) => ({ ...answer, because: [person.cpf] })),
      })),
    /who asked/,
  ],
];
