import { describe, expect, test } from 'vitest';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { assessCase } from '#shared/domain/case/assess-case.ts';
import { assessedFact } from '#shared/domain/case/assessed-fact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { aCase, AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { answerReview, askReview } from './ask-review.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { caseFactsOf } from './case-facts.ts';
import { scoreCase } from './score-case.ts';
import { asOffered, asTreated } from './treated-score.ts';

const NOW = instant('2026-03-20T15:00:00.000Z');
const LATER = instant('2026-03-25T15:00:00.000Z');
const scored = (): RegisteredRecord => {
  const facts = caseFactsOf(aRecord(), AURORA, DEFAULT_CONTACT_POLICY, NOW);
  if (!facts) throw new Error('Maria owes');
  return aRecord({ cases: [aCase({ score: scoreCase(facts, EXPERT_MODEL, NOW) })] });
};
const WORDS = 'conferi os pagamentos';
const ask = (record: RegisteredRecord, via: 'portal' | 'desk' = 'portal') =>
  askReview(record, AURORA, { via, words: 'já paguei duas' }, 'um-pedido', NOW);
const asked = () => preview(scored(), ask(scored()).facts, { debtorId: MARIA, at: NOW });
const answer = (
  record: RegisteredRecord,
  outcome: 'kept' | 'reassessed' | 'decided',
  decided = 0,
) =>
  answerReview(
    record,
    AURORA,
    outcome === 'decided' ? { outcome, decided, words: WORDS } : { outcome, words: WORDS },
    { rules: DEFAULT_ASSESSMENT, cause: 'uma-resposta', now: LATER },
  );
const answered = (outcome: 'kept' | 'reassessed') =>
  preview(asked(), answer(asked(), outcome).facts, { debtorId: MARIA, at: LATER });

test('asking opens a task for a person, for fifteen days, and moves no score', () => {
  const { cases, tasks } = asked();
  expect(tasks).toMatchObject([
    { status: 'open', dueOn: '2026-04-04', title: 'Revisar o score a pedido da pessoa' },
  ]);
  expect(cases[0]?.scoreReview).toMatchObject({ status: 'open', via: 'portal' });
  expect(cases[0]?.score).toEqual(scored().cases[0]?.score);
  expect(caseFactsOf(asked(), AURORA, DEFAULT_CONTACT_POLICY, NOW)).toEqual(
    caseFactsOf(scored(), AURORA, DEFAULT_CONTACT_POLICY, NOW),
  );
});

test('the words are kept apart from the history', () => {
  const { facts, vault } = ask(scored());
  expect(JSON.stringify(facts)).not.toContain('duas');
  expect([...vault.notes.values()]).toEqual(['já paguei duas']);
});

test('asking again while a person looks, or where there is no score, changes nothing', () => {
  expect(ask(asked()).facts).toEqual([]);
  expect(ask(aRecord()).facts).toEqual([]);
});

test('a score that stays is answered, and the task is done', () => {
  const { cases, tasks } = answered('kept');
  expect(cases[0]?.scoreReview).toMatchObject({
    status: 'answered',
    outcome: 'kept',
    answeredAt: LATER,
  });
  expect(tasks).toMatchObject([{ status: 'closed', outcome: 'other' }]);
  expect(cases[0]?.score).toEqual(scored().cases[0]?.score);
});

test('one that is computed again is of that day, and may be asked about again', () => {
  const after = answered('reassessed');
  expect(after.cases[0]?.score).toMatchObject({ at: LATER, model: EXPERT_MODEL.modelId });
  expect(askReview(after, AURORA, { via: 'desk', words: '' }, 'outro', LATER).facts).toHaveLength(
    1,
  );
});

describe('a person who decides otherwise', () => {
  const decided = (value: number) =>
    preview(asked(), answer(asked(), 'decided', value).facts, { debtorId: MARIA, at: LATER });
  const carteiras = Carteiras.parse({
    carteiras: [
      {
        carteiraId: 'provaveis',
        name: 'Prováveis',
        reguaId: 'leve',
        rule: { '>=': [{ var: 'score' }, 900] },
      },
    ],
    otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
  });
  const rules = { ...DEFAULT_ASSESSMENT, carteiras };

  test('has their score count instead of the machine’s, which stays to be read', () => {
    const [known] = decided(950).cases;
    expect(known).toMatchObject({
      score: { value: scored().cases[0]?.score?.value, decided: 950 },
      scoreReview: { status: 'answered', outcome: 'decided' },
    });
    expect(assessCase(decided(950), AURORA, rules, LATER)?.carteiraId).toBe('provaveis');
    expect(assessCase(decided(100), AURORA, rules, LATER)?.carteiraId).toBe('resto');
  });

  test('is asked about again, and holds while somebody looks and finds it right', () => {
    const again = ask(decided(950));
    const open = preview(decided(950), again.facts, { debtorId: MARIA, at: NOW });
    expect(assessCase(open, AURORA, rules, LATER)?.score?.decided).toBe(950);
    const kept = preview(open, answer(open, 'kept').facts, { debtorId: MARIA, at: LATER });
    expect(assessCase(kept, AURORA, rules, LATER)?.score?.decided).toBe(950);
    const anew = preview(open, answer(open, 'reassessed').facts, { debtorId: MARIA, at: LATER });
    expect(assessCase(anew, AURORA, rules, LATER)?.score?.decided).toBe(950);
  });

  test('holds beside a score that is computed again and is more, for when the machine comes to less', () => {
    const low = decided(100);
    const open = preview(low, ask(low).facts, { debtorId: MARIA, at: NOW });
    const anew = preview(open, answer(open, 'reassessed').facts, { debtorId: MARIA, at: LATER });
    const score = assessCase(anew, AURORA, rules, LATER)?.score;
    expect(score).toMatchObject({ decided: 100 });
    expect(score && asOffered(score)).toBe(score?.value);
  });

  test('holds until the case is settled, and not for what comes later', () => {
    const settled: Fact = { type: 'case-settled', credorId: AURORA };
    const back: Fact = { type: 'case-reopened', credorId: AURORA };
    const contested: Fact = {
      type: 'case-disputed',
      credorId: AURORA,
      motive: 'valor',
      debtId: null,
      noteId: null,
    };
    const after = (...facts: readonly Fact[]) =>
      preview(decided(950), facts, { debtorId: MARIA, at: LATER });
    expect(assessCase(after(contested), AURORA, rules, LATER)?.score?.decided).toBe(950);
    expect(assessCase(after(settled, back), AURORA, rules, LATER)?.score).not.toHaveProperty(
      'decided',
    );
  });
});

describe('asking makes nothing worse', () => {
  const better = (): RegisteredRecord => {
    const [known] = scored().cases;
    if (!known?.score) throw new Error('Maria has a score');
    return aRecord({ cases: [aCase({ score: { ...known.score, value: 700 } })] });
  };
  const reviewed = () => {
    const open = preview(better(), ask(better()).facts, { debtorId: MARIA, at: NOW });
    return preview(open, answer(open, 'reassessed').facts, { debtorId: MARIA, at: LATER });
  };

  test('a score that a review finds lower does not count, and is told beside what does', () => {
    const score = reviewed().cases[0]?.score;
    expect(score?.value).toBeLessThan(700);
    expect(score).toMatchObject({ held: 700 });
    if (!score) throw new Error('Maria has a score');
    expect([asOffered(score), asTreated(score).value]).toEqual([700, 700]);
    expect(assessCase(reviewed(), AURORA, DEFAULT_ASSESSMENT, LATER)?.score?.held).toBe(700);
  });

  test('until something else changes the score', () => {
    const known = reviewed();
    const later = instant('2026-09-25T15:00:00.000Z');
    const assessed = assessCase(known, AURORA, DEFAULT_ASSESSMENT, later);
    if (!assessed) throw new Error('Maria owes');
    expect(assessed.score).not.toHaveProperty('held');
    const facts = [assessedFact(AURORA, assessed)];
    expect(preview(known, facts, { debtorId: MARIA, at: later }).cases[0]).not.toHaveProperty(
      'heldScore',
    );
  });

  test('nor does it count where a person had decided for less before the machine came to more', () => {
    const decidedLess = (decided: number): RegisteredRecord => {
      const [known] = better().cases;
      if (!known?.score) throw new Error('Maria has a score');
      const score = { ...known.score, decided };
      return aRecord({ cases: [{ ...known, score, decidedScore: decided }] });
    };
    for (const decided of [100, 600]) {
      const before = decidedLess(decided);
      const open = preview(before, ask(before).facts, { debtorId: MARIA, at: NOW });
      const after = preview(open, answer(open, 'reassessed').facts, { debtorId: MARIA, at: LATER });
      const score = after.cases[0]?.score;
      expect(score?.value).toBeLessThan(700);
      expect(score && [asOffered(score), asTreated(score).value]).toEqual([700, 700]);
      // What the person decided goes on counting after that where the machine says less.
      expect(score?.decided).toBe(decided);
    }
  });

  test('another review that finds the same leaves it, and a settled case forgets it', () => {
    const open = preview(reviewed(), ask(reviewed()).facts, { debtorId: MARIA, at: LATER });
    const again = preview(open, answer(open, 'reassessed').facts, { debtorId: MARIA, at: LATER });
    expect(again.cases[0]?.score).toMatchObject({ held: 700 });
    const settled: Fact = { type: 'case-settled', credorId: AURORA };
    const over = preview(again, [settled], { debtorId: MARIA, at: LATER });
    expect(over.cases[0]).not.toHaveProperty('heldScore');
  });
});

test('nobody answers what nobody asked', () => {
  expect(answer(scored(), 'kept').facts).toEqual([]);
  expect(answer(answered('kept'), 'kept').facts).toEqual([]);
});
