import type { AskedCredit } from '#local/simulation/behaviours/credit-desk.ts';
import type { Evidence } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';
import { ownDelays } from '#local/simulation/laws/second-reading/delays.ts';

const EXACT = 1e-9;

/** What must be true of every look at somebody who asks for credit. */
export const CREDIT_LAWS: readonly Law[] = [
  {
    name: 'the same request for credit is one assessment, however often it is sent',
    breaches: ({ credits }) => credits.flatMap(doubled),
  },
  {
    name: 'an assessment of credit is made again to the same result',
    breaches: ({ credits }) =>
      credits.flatMap((asked) =>
        asked.replay?.isEqual ? [] : [breach(asked, 'it came out otherwise, or not at all')],
      ),
  },
  {
    name: 'the reasons of a credit score add up to it, and name neither person nor document',
    breaches: ({ credits }) => credits.flatMap((asked) => [...unsound(asked), ...personal(asked)]),
  },
  {
    name: 'nobody who asks for credit is called late with what they contest or what is too old, nor said to have paid what they did not',
    breaches: ({ credits, lives }) => credits.flatMap((asked) => misjudged(asked, lives)),
  },
];

const breach = ({ credorId, answers }: AskedCredit, what: string): Breach => ({
  debtorId: null,
  at: answers[0]?.at ?? null,
  what: `${answers[0]?.assessmentId ?? 'no assessment'} for ${credorId}: ${what}`,
});

function doubled(asked: AskedCredit): readonly Breach[] {
  const told = new Set(asked.answers.map((answer) => JSON.stringify(answer)));
  return told.size === 1 ? [] : [breach(asked, `it was answered in ${told.size} ways`)];
}

function unsound(asked: AskedCredit): readonly Breach[] {
  return asked.answers.flatMap(({ score: { reasons, probability } }) => {
    const sum = reasons.reduce((total, { points }) => total + points, 0);
    const isSound = Math.abs(sum - Math.log(probability / (1 - probability))) < EXACT;
    return isSound ? [] : [breach(asked, 'its reasons do not add up')];
  });
}

function personal(asked: AskedCredit): readonly Breach[] {
  const { cpf, name } = asked.person;
  const text = JSON.stringify(asked.answers);
  return [cpf, cpf.replace(/\D/g, ''), name].some((trace) => text.includes(trace))
    ? [breach(asked, 'it says who asked')]
    : [];
}

function misjudged(asked: AskedCredit, lives: Evidence['lives']): readonly Breach[] {
  const life = lives.find(({ person }) => person.cpf === asked.person.cpf);
  return asked.answers.flatMap(({ at, score: { reasons } }) => {
    const own = ownDelays(life?.entries ?? [], asked.credorId, at);
    const pointsOf = (name: string) => reasons.find(({ fact }) => fact === name)?.points ?? 0;
    return [
      ...(pointsOf('daysLateNow') < 0 && !own.isLate ? ['it calls them late'] : []),
      ...(pointsOf('worstDelay') < 0 && !own.hasPaidLate ? ['it says that they paid late'] : []),
      ...(pointsOf('settledDebts') > 0 && !own.hasPaid ? ['it says that they paid off'] : []),
    ].map((what) => breach(asked, what));
  });
}
