import { expect, test } from 'vitest';
import type { Person } from '#local/sample/person.ts';
import { personalTraces } from './personal-traces.ts';

const MARIA: Person = {
  name: 'Maria Conceição da Silva',
  cpf: '52998224725',
  email: 'success+maria.7@simulator.amazonses.com',
  phone: '(11) 98765-4321',
  uf: 'SP',
  temper: 'never-pays',
  agreesToWhatsApp: true,
};
const tracesIn = personalTraces([MARIA]);

test.each([
  ['a document', 'owed by 52998224725'],
  ['a document with its dots', '{"cpf":"529.982.247-25"}'],
  ['a document behind a date', 'day 2026-03-16-52998224725'],
  ['a document behind a count', 'seq 12 529.982.247-25'],
  ['a document before another number', '52998224725-0001'],
  ['a document before a telephone', '52998224725 11912345678'],
  ['a telephone', 'to +5511987654321'],
  ['a telephone as it was typed', 'to (11) 98765-4321'],
  ['an e-mail', 'to success+maria.7@simulator.amazonses.com'],
  ['two names', 'dear MARIA CONCEICAO'],
  ['two names in an address', '/x?q=Maria%20Concei%C3%A7%C3%A3o'],
  ['two names in an address beside a lone %', '2 % of /x?q=Maria%20Concei%C3%A7%C3%A3o'],
])('%s gives somebody away', (_, text) => {
  expect(tracesIn(text)).not.toEqual([]);
});

test.each([
  'Maria owes',
  'gcuthzt4tfri46wk23zc',
  'E99999999202604230000000000012',
  'txid 0123456789',
  'at 1752998224725 of 2026-03-16',
])('"%s" names nobody', (text) => {
  expect(tracesIn(text)).toEqual([]);
});
