import { expect, test } from 'vitest';
import { understandReply } from '#shared/domain/reply/understand-reply.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { REPLY_PHRASES } from '#shared/testing/reply-phrases.ts';
import { meansOn, readOn } from './named-days.ts';

test.each([
  ['pago dia 10 desse mês', '2026-07-02', 'promise'],
  ['pago dia 10 desse mês', '2026-07-10', 'promise'],
  ['pago dia 10 desse mês', '2026-07-11', 'person'],
  ['pago no dia 30 do mês', '2027-02-10', 'person'],
  ['pago dia 10/04', '2026-04-10', 'promise'],
  ['pago dia 10/04', '2026-04-11', 'person'],
  ['pago dia 10/04', '2026-12-28', 'promise'],
  ['pago dia 30 de março', '2026-03-31', 'person'],
  ['pago dia 31/04', '2026-01-10', 'person'],
  ['vou pagar em 10/04/2026', '2027-03-01', 'person'],
  ['pago antes do dia 25', '2026-07-24', 'promise'],
  ['pago antes do dia 25', '2026-07-25', 'person'],
  ['te pago sexta feira dia 20', '2026-03-17', 'promise'],
  ['te pago sexta feira dia 20', '2026-03-20', 'person'],
  ['te pago sexta feira dia 20', '2026-04-17', 'person'],
  ['deposito na 2a, dia 23', '2026-03-17', 'promise'],
  ['deposito na 2a, dia 23', '2026-03-30', 'person'],
  ['pago amanhã', '2026-03-17', null],
  ['pago no quinto dia útil', '2026-03-17', null],
])('“%s” on %s is a matter of %s', (text, today, meaning) => {
  expect(meansOn(text, today)).toBe(meaning);
});

test('on every day of a year an answer that names a day is taken for what it means on that day', () => {
  const naming = REPLY_PHRASES.filter(({ text }) => meansOn(text, '2026-03-17') !== null);
  expect(naming.length).toBeGreaterThan(25);
  const misread: string[] = [];
  for (let day = localDate('2027-09-01'); day < '2028-09-01'; day = addDays(day, 1))
    for (const phrase of naming) {
      const taken = understandReply(phrase.text, day).intent;
      if (taken !== readOn(phrase, day)) misread.push(`${day} ${phrase.text}: ${taken}`);
    }
  expect(misread).toEqual([]);
});
