import { expect, test } from 'vitest';
import { caseOutcomes } from '#shared/testing/case-outcomes.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { AURORA, instant, MARIA } from '#shared/testing/records.ts';
import { chancePercentOf } from './chance.ts';
import { EXPERT_MODEL } from './collection-model.ts';
import { bandMoves } from './band-moves.ts';
import { publishedCard } from './published-card.ts';
import { LoadedModel } from './published-model.ts';
import { scoreCase } from './score-case.ts';
import { BUILT_IN_CARD, WrittenCard } from './written-card.ts';

const TODAY = localDate('2026-06-01');
const AT = instant('2026-06-01T12:00:00.000Z');
const { points } = BUILT_IN_CARD;
const withPoints = (changes: object) => ({ ...BUILT_IN_CARD, points: { ...points, ...changes } });
const modelOf = (card: WrittenCard) => LoadedModel.parse(publishedCard(card, TODAY));
const people = caseOutcomes(400, () => 0);
const rows = people.map(({ facts }) => ({ debtorId: MARIA, credorId: AURORA, at: AT, facts }));

test('the built-in card written down scores everybody as it always did', () => {
  const model = modelOf(BUILT_IN_CARD);
  for (const { facts } of people.slice(0, 50)) {
    const [own, built] = [scoreCase(facts, model, AT), scoreCase(facts, EXPERT_MODEL, AT)];
    expect(own.value).toBe(built.value);
    expect(own.reasons.map(({ text }) => text)).toEqual(built.reasons.map(({ text }) => text));
  }
});

test('own points move the score by as much, and say no chance: nobody has seen that they come true', () => {
  const card = WrittenCard.parse(withPoints({ openDebts: [1.15, 1, 0.8, 0.55] }));
  const [first] = people;
  if (!first) throw new Error('there are people');
  const score = scoreCase(first.facts, modelOf(card), AT);
  const sums = score.reasons.reduce((sum, reason) => sum + reason.points, 0);
  const before = scoreCase(first.facts, EXPERT_MODEL, AT);
  expect(sums).toBeCloseTo(before.reasons.reduce((sum, reason) => sum + reason.points, 0) + 1, 9);
  expect(chancePercentOf(score)).toBeNull();
  expect(score.model).toMatch(/^cartao-2026-06-01-[0-9a-f]{8}$/);
});

test.each([
  ['a fact that no score may weigh', withPoints({ sexo: [0.5, -0.5] }), /sexo/],
  ['a fact left out', { base: 0, points: { daysLate: points.daysLate } }, /payments/],
  ['a bin left out', withPoints({ openDebts: [0.1, 0] }), /São 4 faixas e vieram 2 pontos/],
  ['points beyond the bound', withPoints({ openDebts: [5, 0, 0, 0] }), /<=4/],
  [
    'more days late that raise the score',
    withPoints({ daysLate: [1.3, 0.9, 0.6, 0.25, -0.2, -0.6, -1.1, -1.7, -1.5] }),
    /só podem descer.*Atraso de mais de 360 dias/,
  ],
  [
    'more payments that lower the score',
    withPoints({ payments: [0, -0.1, 0.7, 0.9] }),
    /só podem subir.*Já fez um pagamento/,
  ],
  [
    'sums that leave nobody in order',
    { ...withPoints({ daysLate: [4, 3, 2, 1, 0, -1, -2, -3, -4], payments: [-4, 0, 2, 4] }) },
    /cabe de -8 a 8/,
  ],
])('%s is refused', (_what, card, message) => {
  const { success, error } = WrittenCard.safeParse(card);
  expect(success).toBe(false);
  expect(JSON.stringify(error?.issues)).toMatch(message);
});

test('a look at the book says how many would be in another fifth, and the same points move nobody', () => {
  expect(bandMoves(rows, EXPERT_MODEL, modelOf(BUILT_IN_CARD))).toMatchObject({ changed: 0 });
  const flat = modelOf(WrittenCard.parse(withPoints({ daysLate: [0, 0, 0, 0, 0, 0, 0, 0, 0] })));
  const seen = bandMoves(rows, EXPERT_MODEL, flat);
  expect(seen.cases).toBe(400);
  expect(seen.changed).toBeGreaterThan(40);
  expect(seen.moves.reduce((sum, { cases }) => sum + cases, 0)).toBe(seen.changed);
  expect(bandMoves(rows.slice(0, 10), EXPERT_MODEL, flat)).toMatchObject({ cases: 0, left: 10 });
});
