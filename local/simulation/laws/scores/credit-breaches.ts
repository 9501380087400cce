import type { AskedCredit } from '#local/simulation/behaviours/credit-desk.ts';
import type { CreditAttribute } from '#shared/domain/credit/credit-facts.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import type { BreachExample, Tampering } from '#local/simulation/laws/examples/tampering.ts';

const ONCE = 'the same request for credit is one assessment, however often it is sent';
const AGAIN = 'an assessment of credit is made again to the same result';
const SOUND = 'the reasons of a credit score add up to it, and name neither person nor document';

const JUSTLY =
  'nobody who asks for credit is called late with what they contest or what is too old, nor said to have paid what they did not';

/** As if whoever owes one debt and never paid had asked for credit, and the score said this of them at the end. */
const judged = (the: Tampering, fact: CreditAttribute, points: number) => {
  const reason = { fact, text: 'Isto pesou', points, origin: 'own-book' as const };
  return altered(the, ({ answers }) => ({
    person: the.contact.life.person,
    credorId: the.ids().credorId,
    answers: answers.map((answer) => ({
      ...answer,
      at: instantAt(the.evidence.now),
      score: { ...answer.score, reasons: [reason] },
    })),
  }));
};

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
  [
    JUSTLY,
    'whoever contests what they owe is called late',
    (the) => ({
      ...judged(the, 'daysLateNow', -1),
      ...the.knowing(the.debtCorrected({ dueDate: addDays(the.day(), -30) }), {
        type: 'case-disputed',
        credorId: the.ids().credorId,
        motive: 'outro',
        debtId: null,
        noteId: null,
      }),
    }),
    /calls them late/,
  ],
  [
    JUSTLY,
    'whoever owes nothing but what is too old is called late',
    (the) => ({
      ...judged(the, 'daysLateNow', -1),
      ...the.knowing(the.debtCorrected({ dueDate: localDate('2015-01-02') })),
    }),
    /calls them late/,
  ],
  [
    JUSTLY,
    'whoever never paid is said to have paid late',
    (the) => judged(the, 'worstDelay', -1),
    /paid late/,
  ],
  [
    JUSTLY,
    'whoever never paid is said to have paid off',
    (the) => judged(the, 'settledDebts', 1),
    /paid off/,
  ],
];
