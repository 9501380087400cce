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
        { endereco: 'rita@outro.com.br', base: 'constructor' },
      ],
      telefones: ['(11) 98765-4321', '(11) 98765-4321', 'nenhum', 11_3333_4444],
    },
  };
  expect(readAnswer(answer, places, 'credit-protection')).toEqual({
    outcome: 'read',
    missing: [],
    found: [
      { kind: 'email', value: 'maria@provedor.com.br', basis: 'credit-protection', confidence: 35 },
      { kind: 'mobile', value: '+5511987654321', basis: 'credit-protection', confidence: 35 },
      { kind: 'landline', value: '+551133334444', basis: 'credit-protection', confidence: 20 },
    ],
    refused: 3,
    unreadable: 1,
  });
});

const found = (answer: unknown) => {
  const read = readAnswer(answer, places, 'consent');
  return read.outcome === 'read' ? read.found : read;
};

test.each([
  ['nothing', null, ['emails', 'phones']],
  ['an error in other words', { error: 'invalid token' }, ['emails', 'phones']],
  ['a list of another name', { dados: { telefone: ['11987654321'] } }, ['emails', 'phones']],
  ['a text where the list should be', { dados: { emails: 'x', telefones: [] } }, ['emails']],
  ['an inherited member', { dados: Object.create({ emails: [] }) }, ['emails', 'phones']],
])('an answer that is %s is none that tells of a debtor', (_what, answer, missing) => {
  expect(found(answer)).toEqual({ outcome: 'unreadable', missing });
});

test.each([
  ['no e-mail is known, which is left out', { dados: { telefones: [] } }],
  ['nothing is known, by empty lists', { dados: { emails: [], telefones: [] } }],
  ['nothing is known, by lists that are null', { dados: { emails: null, telefones: null } }],
  ['the list holds other things', { dados: { telefones: [[1], {}] } }],
])('of a debtor of whom %s the answer is read, and gives nobody', (_what, answer) => {
  expect(found(answer)).toEqual([]);
});

test('a list that is too long for one person is cut', () => {
  const telefones = Array.from({ length: 40 }, (_, index) => `1198765${4_300 + index}`);
  expect(found({ dados: { telefones } })).toHaveLength(10);
});

test('a phone whose area code stands beside its number is read as one', () => {
  const phones = { list: '', value: 'numero', areaCode: 'ddd' };
  const answer = [
    { ddd: 11, numero: 987654321 },
    { ddd: '21', numero: '3333-4444' },
    { ddd: null, numero: '11912345678' },
    { ddd: 11 },
  ];
  const values = ['+5511987654321', '+552133334444', '+5511912345678'];
  expect(readAnswer(answer, { phones, bases: {} }, 'credit-protection')).toMatchObject({
    found: values.map((value) => ({ value })),
    unreadable: 1,
  });
});
