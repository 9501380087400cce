import { expect, test } from 'vitest';
import { readAnswer } from './read-answer.ts';

const places = {
  emails: { list: 'dados.emails', value: 'endereco', basis: 'base' },
  phones: { list: 'dados.telefones', value: '' },
  bases: { protecao_credito: 'credit-protection' as const },
};

test('of a debtor only what is an e-mail or phone, by a basis that is allowed, is taken', () => {
  const answer = {
    nome: 'Maria',
    renda: 3_000,
    dados: {
      emails: [
        { endereco: 'maria@provedor.com.br', base: 'protecao_credito' },
        { endereco: 'maria@outro.com.br', base: 'marketing' },
        { endereco: 'ana@outro.com.br' },
      ],
      telefones: ['(11) 98765-4321', '(11) 98765-4321', 'nenhum', 11_3333_4444],
    },
  };
  expect(readAnswer(answer, places, 'credit-protection')).toEqual({
    found: [
      { kind: 'email', value: 'maria@provedor.com.br', basis: 'credit-protection', confidence: 35 },
      { kind: 'mobile', value: '+5511987654321', basis: 'credit-protection', confidence: 35 },
      { kind: 'landline', value: '+551133334444', basis: 'credit-protection', confidence: 20 },
    ],
    refused: 2,
    unreadable: 1,
  });
});

test.each([
  ['nothing', null],
  ['another shape', { dados: { emails: 'x' } }],
  ['a list of lists', { dados: { telefones: [[1], {}] } }],
  ['an inherited member', { dados: Object.create({ emails: ['a@b.com.br'] }) }],
])('an answer that is %s gives nobody', (_what, answer) => {
  expect(readAnswer(answer, places, 'consent').found).toEqual([]);
});

test('a list that is too long for one person is cut', () => {
  const telefones = Array.from({ length: 40 }, (_, index) => `1198765${4_300 + index}`);
  expect(readAnswer({ dados: { telefones } }, places, 'consent').found).toHaveLength(10);
});

test('a phone whose area code stands beside its number is read as one', () => {
  const phones = { list: '', value: 'numero', areaCode: 'ddd' };
  const answer = [
    { ddd: 11, numero: 987654321 },
    { ddd: '21', numero: '3333-4444' },
    { ddd: null, numero: '11912345678' },
    { ddd: 11 },
  ];
  const { found, unreadable } = readAnswer(answer, { phones, bases: {} }, 'credit-protection');
  expect(found.map(({ value }) => value)).toEqual([
    '+5511987654321',
    '+552133334444',
    '+5511912345678',
  ]);
  expect(unreadable).toBe(1);
});
