import { expect, test } from 'vitest';
import { CredorId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { type Night, tonight } from './night.ts';

const [A, B, C] = ['loja-a', 'loja-b', 'loja-c'].map((id) => CredorId.parse(id));
const credores = [A, B, C].flatMap((id) => id ?? []);
const THEN = localDate('2026-03-10');
const NOW = localDate('2026-03-18');
const left = (...todo: readonly (readonly [CredorId | undefined, string | null])[]): Night => ({
  day: THEN,
  pieces: 3,
  todo: todo.flatMap(([credorId, after]) => (credorId ? [{ credorId, after, until: null }] : [])),
});
const order = ({ todo }: Night) =>
  todo.map(({ credorId, after, until }) => [credorId, after, until]);

test('the first night looks at all books from their beginning', () => {
  expect(order(tonight(null, NOW, credores))).toEqual([
    [A, null, null],
    [B, null, null],
    [C, null, null],
  ]);
});

test('the same night goes on where it stopped', () => {
  const stopped = left([B, 'maria'], [C, null]);
  expect(tonight(stopped, THEN, credores)).toBe(stopped);
});

test('the next visit begins where the last one stopped, and looks last at what that one saw', () => {
  expect(order(tonight(left([B, 'maria'], [C, null]), NOW, credores))).toEqual([
    [B, 'maria', null],
    [C, null, null],
    [A, null, null],
    [B, null, 'maria'],
  ]);
});

test('a book that is gone is not waited for', () => {
  expect(order(tonight(left([B, 'maria']), NOW, credores.slice(0, 1)))).toEqual([[A, null, null]]);
});
