import { expect, test } from 'vitest';
import { Carteiras } from '#shared/domain/carteira/carteira.ts';
import type { Fact } from '#shared/domain/history/entry.ts';
import { preview } from '#shared/domain/history/preview.ts';
import { taskIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { DEFAULT_ASSESSMENT } from '#shared/testing/assessment.ts';
import { aCase, anEmail, AURORA, aRecord, instant, MARIA } from '#shared/testing/records.ts';
import { withSorted } from './sort-after.ts';

const NOW = instant('2026-03-20T15:00:00.000Z');
const HERE = { debtorId: MARIA, at: NOW };
const { contactId } = anEmail();

const rulesFor = (rule: object) => {
  const carteiras = Carteiras.parse({
    carteiras: [{ carteiraId: 'especial', name: 'Especial', reguaId: 'padrao', rule }],
    otherwise: { carteiraId: 'resto', name: 'Resto', reguaId: 'padrao' },
  });
  return { assessments: new Map([[AURORA, { ...DEFAULT_ASSESSMENT, carteiras }]]) };
};
const placedBy = (rule: object, facts: readonly Fact[], record = maria()) =>
  withSorted(record, facts, rulesFor(rule), HERE).flatMap((fact) =>
    fact.type === 'case-assessed' ? [fact.carteiraId] : [],
  );
const maria = () => aRecord({ cases: [aCase()] });
const visit: Fact = { type: 'portal-visited', credorId: AURORA, contactId };
const asked: Fact = {
  type: 'score-review-requested',
  credorId: AURORA,
  taskId: taskIdOf(MARIA, 'um-pedido'),
  via: 'portal',
  dueOn: localDate('2026-04-04'),
  value: 500,
  model: 'especialista-v4',
  noteId: null,
};

test.each<[string, object, Fact]>([
  ['a visit', { var: 'visited' }, visit],
  [
    'a contact that is confirmed',
    { '==': [{ var: 'reach' }, 'confirmed'] },
    { type: 'identity-confirmed', credorId: AURORA, contactId },
  ],
  [
    'a contestation',
    { var: 'contested' },
    { type: 'case-disputed', credorId: AURORA, motive: 'valor', debtId: null, noteId: null },
  ],
  [
    'a mark of the person',
    { '==': [{ var: 'flag' }, 'hardship'] },
    { type: 'debtor-flagged', flag: 'hardship', noteId: null },
  ],
])('%s sorts the case at once', (_, rule, fact) => {
  expect(placedBy(rule, [fact])).toEqual(['especial']);
});

test('what a carteira and the score do not look at leaves the case alone', () => {
  const rule = { var: 'visited' };
  const visited = preview(maria(), withSorted(maria(), [visit], rulesFor(rule), HERE), HERE);
  expect(placedBy(rule, [visit], visited)).toEqual([]);
});

test('what only the days that passed change is for the night: no right that is used comes with a lower score', () => {
  const rule = { '<': [{ var: 'score' }, 400] };
  const later = { ...HERE, at: instant('2026-09-20T15:00:00.000Z') };
  const left: Fact = { type: 'opted-out', channel: 'email', via: 'portal' };
  expect(withSorted(maria(), [asked, left], rulesFor(rule), later)).toEqual([asked, left]);
});

test('what says itself where the case belongs is believed', () => {
  const rule = { var: 'visited' };
  const { carteiraId } = aCase();
  const told: Fact = { type: 'case-assessed', credorId: AURORA, carteiraId, score: null };
  expect(withSorted(maria(), [visit, told], rulesFor(rule), HERE)).toEqual([visit, told]);
});

test('a case whose rules nobody brought waits for the night', () => {
  expect(withSorted(maria(), [visit], {}, HERE)).toEqual([visit]);
});
