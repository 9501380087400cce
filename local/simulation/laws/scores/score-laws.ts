import type { HistoryEntry } from '#shared/domain/history/entry.ts';
import { EMPTY_RECORD, type DebtorRecord } from '#shared/domain/debtor/record.ts';
import { evolve } from '#shared/domain/history/evolve.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { refusedBecause } from '#shared/domain/score/refused-attributes.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { caseFactsOf } from '#shared/domain/score/case-facts.ts';
import { scoreCase } from '#shared/domain/score/score-case.ts';
import type { CollectionScore } from '#shared/domain/score/score.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Breach, Law } from '#local/simulation/laws/law.ts';

const MIDDLE = 500;
const PER_LOG_ODDS = 60 / Math.LN2;

/**
 * Scores under the card that this world is scored by. What was known and what it is worth is asked once more of the product's own
 * `caseFactsOf` and `scoreCase`, on its fold of the history up to then, so that a score which is late, of another moment or another
 * case is found, and one that they read wrongly is not. That the reasons add up is counted here.
 */
export const SCORE_LAWS: readonly Law[] = [
  {
    name: 'a score is what was known at that moment, and its reasons add up to it',
    breaches: ({ lives }) =>
      lives.flatMap((life) =>
        assessments(life).flatMap(({ entry, before, score, credorId }) => {
          const told = score && toldBy(score);
          const facts = caseFactsOf(before, credorId, DEFAULT_CONTACT_POLICY, entry.at);
          const again = facts && scoreCase(facts, EXPERT_MODEL, entry.at).value;
          const value = score?.value ?? null;
          return value === told && value === again
            ? []
            : [
                breach(
                  life,
                  entry,
                  `the score is ${value}; its reasons say ${told}, the history ${again}`,
                ),
              ];
        }),
      ),
  },
  {
    name: 'no payment lowers a score of the card',
    breaches: ({ lives }) => lives.flatMap(loweredByPaying),
  },
  {
    name: 'no score weighs what it may not',
    breaches: ({ lives }) =>
      lives.flatMap((life) =>
        assessments(life).flatMap(({ entry, score }) =>
          (score?.reasons ?? []).flatMap(({ fact }) => {
            const because = refusedBecause(fact);
            return because === null ? [] : [breach(life, entry, `it weighs ${fact}: ${because}`)];
          }),
        ),
      ),
  },
];

function toldBy({ reasons }: CollectionScore): number {
  const sum = reasons.reduce((total, { points }) => total + points, 0);
  return Math.round(Math.min(1_000, Math.max(0, MIDDLE + PER_LOG_ODDS * sum)));
}

const breach = ({ debtorId }: Life, { at }: HistoryEntry, what: string): Breach => ({
  debtorId,
  at,
  what,
});

/** Each payment that left something to be asked for, by what was known just before it and just after it. */
function loweredByPaying(life: Life): readonly Breach[] {
  let before: DebtorRecord = EMPTY_RECORD;
  return life.entries.flatMap((entry) => {
    const known = before;
    before = evolve(before, entry);
    const { fact, at } = entry;
    if (fact.type !== 'payment-applied') return [];
    const [without, having] = [known, before].map((record) => {
      const facts = caseFactsOf(record, fact.credorId, DEFAULT_CONTACT_POLICY, at);
      return facts && scoreCase(facts, EXPERT_MODEL, at).value;
    });
    if (typeof without !== 'number' || typeof having !== 'number' || having >= without) return [];
    const what = `${fact.paymentId} of ${fact.amount} centavos takes the score from ${without} to ${having}`;
    return [breach(life, entry, what)];
  });
}

/** Each score of a life, with what was known before its entry. */
function assessments({ entries }: Life) {
  let before: DebtorRecord = EMPTY_RECORD;
  return entries.flatMap((entry) => {
    const known = before;
    before = evolve(before, entry);
    if (entry.fact.type !== 'case-assessed') return [];
    return [{ entry, before: known, score: entry.fact.score, credorId: entry.fact.credorId }];
  });
}
