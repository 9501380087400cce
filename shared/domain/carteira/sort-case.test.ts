import { expect, test } from 'vitest';
import { CarteiraId, DebtId, StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { aCase, aDebt, AURORA, aRecord, aSettledCase, instant } from '#shared/testing/records.ts';
import { Carteiras } from './carteira.ts';
import { sortCase } from './sort-case.ts';

const place = (carteiraId: string) => ({ carteiraId, name: carteiraId, reguaId: 'padrao' });
const carteiras = Carteiras.parse({
  carteiras: [{ ...place('velhos'), rule: { '>=': [{ var: 'daysLate' }, 300] } }],
  otherwise: place('padrao'),
});
const RULES = { ...DEFAULT_ASSESSMENT, carteiras };
/** Three days after Maria's due date, and two hundred. */
const EARLY = instant('2026-03-13T08:30:00.000Z');
const LATE = instant('2026-09-26T08:30:00.000Z');

/** Maria as she was scored at that moment. */
function scoredAt(at: typeof EARLY, changes = {}) {
  const fresh = aRecord({ cases: [aCase(changes)] });
  const score = sortCase(fresh, AURORA, RULES, at)?.fact?.score;
  if (!score) throw new Error('she has no score');
  return aRecord({ cases: [aCase({ ...changes, score })] });
}

test('a case that grows old in its carteira is scored anew, because days alone make it less likely to be paid', () => {
  const record = scoredAt(EARLY);
  const before = record.cases[0]?.score?.value ?? 0;
  const sorted = sortCase(record, AURORA, RULES, LATE);
  expect(sorted).toMatchObject({ from: 'padrao', to: 'padrao', isPlaced: true });
  expect(sorted?.fact?.score?.value).toBeLessThan(before);
});

test('nothing is said of a case whose carteira and score are known already', () => {
  expect(sortCase(scoredAt(LATE), AURORA, RULES, LATE)).toMatchObject({ fact: null });
});

test('whom a step of the régua moved stays where it put them, with the score of now', () => {
  const moved = { movedBy: StepId.parse('d-mais-3'), carteiraId: CarteiraId.parse('especial') };
  const sorted = sortCase(scoredAt(EARLY, moved), AURORA, RULES, LATE);
  expect(sorted).toMatchObject({ from: 'especial', to: 'especial', isPlaced: false });
  expect(sorted?.fact).toMatchObject({ carteiraId: 'especial' });
});

test('a settled case is left alone', () => {
  expect(sortCase(aRecord({ cases: [aSettledCase()] }), AURORA, RULES, LATE)).toBeNull();
});

test('a case of which all has prescribed stays where it is and loses its score, once', () => {
  const barred = instant('2031-03-11T12:00:00.000Z');
  const record = scoredAt(EARLY, { carteiraId: CarteiraId.parse('velhos') });
  const sorted = sortCase(record, AURORA, RULES, barred);
  expect(sorted).toMatchObject({ from: 'velhos', to: 'velhos', fact: { score: null } });
  const prescribed = [aDebt().debtId];
  expect(sorted?.fact).toMatchObject({ prescribed });
  const known = aRecord({ cases: [aCase({ carteiraId: CarteiraId.parse('velhos'), prescribed })] });
  expect(sortCase(known, AURORA, RULES, barred)).toMatchObject({ fact: null });
});

test('a debt that prescribes beside others is told by the night after, though carteira and score stay, and once', () => {
  const old = aDebt({
    debtId: DebtId.parse('dividavelha0000000001'),
    dueDate: localDate('2019-03-10'),
  });
  const debts = [old, aDebt()];
  const without = aRecord({ debts, cases: [aCase()] });
  const score = sortCase(without, AURORA, RULES, LATE)?.fact?.score ?? null;
  const [before, after] = [{ score }, { score, prescribed: [old.debtId] }].map((known) =>
    aRecord({ debts, cases: [aCase(known)] }),
  );
  const toldOf = (record = aRecord()) => sortCase(record, AURORA, RULES, LATE)?.fact;
  expect(toldOf(before)).toMatchObject({ score, prescribed: [old.debtId] });
  expect(toldOf(after)).toBeNull();
});
