import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { dayNamedIn } from './promise-date.ts';

const dayOn = (today: string, words: string) => {
  const named = dayNamedIn(words, localDate(today));
  return named.answer === 'day' ? named.date : named.answer;
};

test.each([
  ['2026-03-17', 'a Tuesday', 'terca', '2026-03-24'],
  ['2026-03-20', 'a Friday', 'sexta', '2026-03-27'],
  ['2026-03-20', 'a Friday', 'sexta que vem', '2026-03-27'],
  ['2026-03-22', 'a Sunday', 'segunda', '2026-03-23'],
  ['2026-03-22', 'a Sunday', 'fim de semana', '2026-03-22'],
  ['2026-03-21', 'a Saturday', 'essa semana', '2026-03-22'],
  ['2026-03-20', 'a Friday', 'semana que vem', '2026-03-27'],
  ['2026-03-10', 'the 10th', 'dia 10', '2026-03-10'],
  ['2026-03-11', 'the 11th', 'dia 10', '2026-04-10'],
  ['2026-12-28', 'the end of a year', 'dia 5', '2027-01-05'],
  ['2026-12-28', 'the end of a year', '05/01', '2027-01-05'],
  ['2026-12-31', 'New Year’s Eve', 'amanha', '2027-01-01'],
  ['2028-02-28', 'a leap year', 'amanha', '2028-02-29'],
  ['2028-02-10', 'a leap year', 'dia 29', '2028-02-29'],
  ['2026-02-10', 'no leap year', 'dia 29', 'impossible'],
  ['2026-04-10', 'April', 'dia 31', 'impossible'],
  ['2026-03-17', 'a Tuesday', '31/02', 'impossible'],
  ['2026-03-17', 'a Tuesday', 'dia 0', 'impossible'],
  ['2026-03-17', 'a Tuesday', '10/03', 'past'],
  ['2026-03-17', 'a Tuesday', 'dia 10 desse mes', 'past'],
  ['2026-03-17', 'a Tuesday', '10/03/2025', 'past'],
  ['2026-03-17', 'a Tuesday', 'sexta ou segunda', 'several'],
  ['2026-03-17', 'a Tuesday', 'sexta dia 20', '2026-03-20'],
  ['2026-03-17', 'a Tuesday', 'sexta dia 21', 'several'],
  ['2026-03-17', 'a Tuesday', 'na 2a', '2026-03-23'],
  ['2026-03-17', 'a Tuesday', 'na 2a . dia 23', '2026-03-23'],
  ['2026-03-24', 'a Tuesday', 'na 2a . dia 23', 'several'],
  ['2026-03-17', 'a Tuesday', 'na 2a via', 'none'],
  ['2026-03-17', 'a Tuesday', 'na 2a quinzena', 'none'],
  ['2026-03-17', 'a Tuesday', 'na 2a parcela', 'none'],
  ['2026-05-01', 'a holiday', 'quinto dia util', '2026-05-08'],
  ['2026-03-01', 'a Sunday', 'quinto dia util', '2026-03-06'],
  ['2026-03-07', 'the day after the fifth', '5o dia util', '2026-04-08'],
  ['2026-03-22', 'a Sunday', 'semana que vem', '2026-03-27'],
  ['2026-01-31', 'the last of a month', 'dia 31', '2026-01-31'],
  ['2026-01-31', 'the last of a month', 'dia 30', 'impossible'],
  ['2026-03-17', 'a Tuesday', 'mes que vem', 'vague'],
  ['2026-03-17', 'a Tuesday', 'segunda via', 'none'],
  ['2026-03-17', 'a Tuesday', 'depois de amanha', '2026-03-19'],
  ['2026-03-17', 'a Tuesday', 'depois de sexta', '2026-03-21'],
  ['2026-04-01', 'before Easter', 'quinto dia util', '2026-04-08'],
  ['2026-03-17', 'a Tuesday', 'daqui a 500 dias', 'vague'],
])('on %s, %s, "%s" is %s', (today, _, words, day) => {
  expect(dayOn(today, words)).toBe(day);
});
