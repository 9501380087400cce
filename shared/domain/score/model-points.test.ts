import { expect, test } from 'vitest';
import { caseOutcomes, NEWCOMER, richPay } from '#shared/testing/case-outcomes.ts';
import { instant } from '#shared/testing/records.ts';
import { binOf } from '#shared/domain/learning/bins.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { learnScore } from './learn-score.ts';
import { pointsOf } from './model-points.ts';
import { LoadedModel } from './published-model.ts';
import { scoreCase } from './score-case.ts';

const NOW = instant('2026-06-01T07:10:00.000Z');
const learnt = learnScore(caseOutcomes(1_500, richPay), EXPERT_MODEL, NOW);
if (!learnt) throw new Error('there was enough to learn from');
const models = { card: EXPERT_MODEL, learnt: LoadedModel.parse(learnt.model) };

test.each(Object.entries(models))(
  'the points that are read of the %s are those that score: of each fact the bin of a person, and the base',
  (_, model) => {
    const { base, facts } = pointsOf(model);
    const told = facts.map(({ bins }, place) => {
      const shape = model.sum.shapes[place];
      if (!shape) throw new Error('a fact has a shape');
      const value = Object.entries(NEWCOMER).find(([name]) => name === shape.bins.name)?.[1];
      return bins[binOf(shape.bins, value ?? null)]?.points ?? Number.NaN;
    });
    const sum = told.reduce((total, points) => total + points, base);
    const { reasons } = scoreCase(NEWCOMER, model, NOW);
    const pairs = model.sum.pairs.length;
    expect(pairs).toBe(0);
    expect(sum).toBeCloseTo(
      reasons.reduce((total, { points }) => total + points, 0),
      9,
    );
  },
);

test('every bin has words of its own, and what no model weighs is told', () => {
  const { facts, neverWeighed } = pointsOf(models.learnt);
  for (const { bins } of facts) {
    const texts = bins.map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
  }
  expect(facts.find(({ fact }) => fact === 'daysLate')?.bins.at(-1)?.text).toMatch(
    /^Dias de atraso: \d+ ou mais$/,
  );
  expect(neverWeighed.join(' ')).toMatch(/sexo.*étnica.*religiosa.*saúde/);
});
