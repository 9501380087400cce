import { describe, expect, test } from 'vitest';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import { EXPERT_MODEL } from '#shared/domain/score/collection-model.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { debtorIdOf } from '#shared/domain/values/derive-ids.ts';
import type { RegisteredRecord } from '#shared/domain/debtor/record.ts';
import { CarteiraId, DebtId, StepId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import {
  aCase,
  aDebt,
  aDebtor,
  AURORA,
  aRecord,
  HORIZONTE,
  instant,
} from '#shared/testing/records.ts';
import { assessCase } from './assess-case.ts';

const NOW = instant('2026-03-20T15:00:00.000Z');

test('a debtor ten days late has a score with reasons and is in the first carteira of delay', () => {
  expect(assessCase(aRecord(), AURORA, DEFAULT_ASSESSMENT, NOW)).toMatchObject({
    score: {
      model: 'especialista-v4',
      at: NOW,
      reasons: expect.arrayContaining([
        expect.objectContaining({ fact: 'daysLate', text: 'Atraso de 6 a 15 dias' }),
      ]),
    },
    carteira: { carteiraId: 'inicial', reguaId: 'padrao' },
  });
});

test('a carteira may look at the score', () => {
  const carteiras = Carteiras.parse({
    carteiras: [
      {
        carteiraId: 'provaveis',
        name: 'Prováveis',
        reguaId: 'leve',
        rule: { '>=': [{ var: 'score' }, 500] },
      },
    ],
    otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
  });
  const on = (day: string) =>
    assessCase(
      aRecord(),
      AURORA,
      { ...DEFAULT_ASSESSMENT, carteiras },
      instant(`${day}T15:00:00.000Z`),
    );
  expect(on('2026-03-12')?.carteira.carteiraId).toBe('provaveis');
  expect(on('2027-12-12')?.carteira.carteiraId).toBe('resto');
});

test('whoever owes nothing to a credor is not assessed', () => {
  expect(assessCase(aRecord(), HORIZONTE, DEFAULT_ASSESSMENT, NOW)).toBeNull();
});

describe('what has prescribed', () => {
  const barred = aDebt({
    debtId: DebtId.parse('dividavelha0000000001'),
    dueDate: localDate('2019-03-10'),
  });
  const scoreOf = (debts: RegisteredRecord['debts']) =>
    assessCase(aRecord({ debts }), AURORA, DEFAULT_ASSESSMENT, NOW)?.score;

  test('weighs nothing beside what may still be asked for', () => {
    expect(scoreOf([barred, aDebt()])).toEqual(scoreOf([aDebt()]));
  });

  test('leaves a case without a score in its carteira where it is all that is owed', () => {
    const { carteiraId } = DEFAULT_ASSESSMENT.carteiras.carteiras[0] ?? aCase();
    const record = aRecord({ debts: [barred], cases: [aCase({ carteiraId })] });
    expect(assessCase(record, AURORA, DEFAULT_ASSESSMENT, NOW)).toMatchObject({
      score: null,
      carteira: { carteiraId },
    });
  });
});

test('of many people one in twenty is treated by a draw, once a learnt model is in force', () => {
  const learnt = { ...DEFAULT_ASSESSMENT, model: { ...EXPERT_MODEL, modelId: 'cobranca-learnt' } };
  const people = Array.from({ length: 2_000 }, (_, place) =>
    aRecord({ debtor: aDebtor({ debtorId: debtorIdOf(String(place), 'key') }) }),
  );
  const drawn = people.map((record) => assessCase(record, AURORA, learnt, NOW)?.score?.drawn);
  const inGroup = drawn.filter((value) => value !== undefined);
  expect(inGroup.length).toBeGreaterThan(70);
  expect(inGroup.length).toBeLessThan(130);
  expect(Math.min(...inGroup)).toBeLessThan(100);
  expect(Math.max(...inGroup)).toBeGreaterThan(900);
  const again = people.map((record) => assessCase(record, AURORA, learnt, NOW)?.score?.drawn);
  expect(again).toEqual(drawn);
  const expert = people.map((record) => assessCase(record, AURORA, DEFAULT_ASSESSMENT, NOW));
  expect(expert.filter((one) => one?.score?.drawn !== undefined)).toEqual([]);
});

test('whom a step of the régua moved is told to be where it put them, whatever the rules say', () => {
  const moved = { movedBy: StepId.parse('d-mais-3'), carteiraId: CarteiraId.parse('especial') };
  const record = aRecord({ cases: [aCase(moved)] });
  expect(assessCase(record, AURORA, DEFAULT_ASSESSMENT, NOW)).toMatchObject({
    carteira: { carteiraId: 'inicial' },
    carteiraId: 'especial',
  });
});
