import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { understandReply } from './understand-reply.ts';

const TUESDAY = localDate('2026-03-17');

test.each([
  'pago 6a feira',
  'pago 6ª-feira que vem',
  'pago na próxima 6a feira',
  'pago na outra 6ª feira',
  'pago 6a feira da outra semana',
  'pago 6a feira sem ser essa',
  'pago depois da 6a feira',
  'pago antes de 6a feira',
  'pago toda 6a feira',
  'pago 6a feira da semana que vem',
  'pago entre 6a feira e segunda',
  'me liga na 6a feira às 10h',
  'já paguei na 6a feira',
])('“%s” is understood as if the day had its name', (words) => {
  const named = words.replace(/6[aª].feira/, 'sexta-feira');
  expect(understandReply(words, TUESDAY)).toEqual(understandReply(named, TUESDAY));
});
