import { expect, test } from 'vitest';
import { type CallScripts, DEFAULT_CALL_SCRIPTS } from './call-script.ts';
import { scriptProblems } from './render-script.ts';

const problems = (changes: Partial<CallScripts>) =>
  scriptProblems({ ...DEFAULT_CALL_SCRIPTS, ...changes })
    .map(({ field, detail }) => `${field}: ${detail}`)
    .join('\n');

test('the scripts that come with the product may be spoken', () => {
  expect(problems({})).toBe('');
});

test.each([
  ['the debt', '{% if credor.nome_curto == "Aurora" %}É sobre sua dívida.{% endif %}', '"divida"'],
  [
    'the debt, also to whoever is confirmed',
    '{% if confirmado %}É o boleto.{% endif %}',
    '"boleto" revela a dívida',
  ],
  ['what is owed', '{% if confirmado %}{{ total_hoje | reais }}{% endif %}', '"total_hoje"'],
])('an opening tells whoever picks up nothing of %s, in no branch', (_, text, reason) => {
  expect(problems({ opening: `Bom dia. ${text}` })).toContain(`opening: ${reason}`);
});

test('a threat for the hundredth day is one on the first', () => {
  const body = 'Olá. {% if dividas[0].dias_de_atraso > 99 %}Vamos à penhora.{% endif %}';
  expect(problems({ body })).toContain('body: "penhora" é ameaça');
});

test('what Liquid cannot read is told as such, and read no further', () => {
  expect(problems({ opening: 'Oi {% if confirmado %}' })).toContain('ficou aberto');
});
