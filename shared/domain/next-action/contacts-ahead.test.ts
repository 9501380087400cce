import { expect, test } from 'vitest';
import { DEFAULT_REGUA } from '#shared/domain/regua/default-regua.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { aRegua } from '#shared/testing/reguas.ts';
import { contactsAhead } from './contacts-ahead.ts';

const DUE = localDate('2026-03-10');
const { steps } = aRegua([-5, 0, 5, 10, 29, 30, 60]);

test.each<[string, number, number]>([
  ['antes-5', -5, 4],
  ['d-0', 0, 4],
  ['d-10', 10, 3],
  ['d-60', 60, 1],
])('from %s on day %i, %i contacts share the thirty days', (stepId, day, contacts) => {
  expect(contactsAhead(steps, stepId, DUE, addDays(DUE, day))).toBe(contacts);
});

test('a step that is caught up late shares with those that are still to come', () => {
  expect(contactsAhead(steps, 'd-5', DUE, addDays(DUE, 9))).toBe(4);
});

test('tasks, waits and moves are no contacts', () => {
  const silent = steps.map((step) => ({ ...step, kind: 'task' }));
  expect(contactsAhead(silent, 'd-0', DUE, DUE)).toBe(1);
  expect(contactsAhead(DEFAULT_REGUA.steps, 'd-zero', DUE, DUE)).toBeGreaterThan(3);
});
