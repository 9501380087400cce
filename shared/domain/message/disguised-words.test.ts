import { expect, test } from 'vitest';
import { undisguised } from './disguised-words.ts';

test.each([
  ['vamos te pr0cessar', 'vamos te processar'],
  ['seu nome no s e r a s a', 'seu nome no serasa'],
  ['no s-p-c', 'no spc'],
  ['c.a.l.o.t.e', 'calote'],
  ['use o p i x', 'use opix pix'],
  ['ser@sa', 'serasa'],
  ['adv.ogado', 'advogado'],
  ['ca_dei_a', 'cadeia'],
  ['caloteeeeiro', 'caloteiro'],
  ['vc vai pra teu patrao', 'voce vai para seu patrao'],
])('%s is read as it is meant: %s', (written, read) => {
  expect(undisguised(written)).toBe(read);
});

test.each([
  'pague 10x de r$ 25 ate as 24h',
  'a 2a via do boleto 3 de 12',
  'das 9h as 18h, foto 3x4',
  'carro e passe',
  'tudo o que e da loja',
])('what is written plainly is read as it stands: %s', (written) => {
  expect(undisguised(written)).toBe(written);
});
