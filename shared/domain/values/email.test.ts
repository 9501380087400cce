import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseEmail } from './email.ts';

it.each<[string, string, boolean]>([
  [' Maria.Silva@Gmail.com ', 'maria.silva@gmail.com', false],
  ['ana+boleto@uol.com.br', 'ana+boleto@uol.com.br', false],
  ['ana@açaí.com.br', 'ana@xn--aa-4iaz.com.br', false],
  ['financeiro@padaria.com.br', 'financeiro@padaria.com.br', true],
  ['NFe@padaria.com.br', 'nfe@padaria.com.br', true],
  ['rh2@padaria.com.br', 'rh2@padaria.com.br', true],
  ...[
    'contas',
    'contasapagar',
    'contas.a.pagar',
    'ouvidoria',
    'faleconosco',
    'fale-conosco',
    'recepcao',
    'secretaria',
    'gerencia',
    'marketing',
    'rh.sp',
    'financeiro-filial2',
    'dpo',
    'support',
    'sales',
  ].map((desk): [string, string, boolean] => [
    `${desk}@padaria.com.br`,
    `${desk}@padaria.com.br`,
    true,
  ]),
  ...['contarini', 'rhaissa', 'vendasilva', 'lojano', 'tiago'].map(
    (own): [string, string, boolean] => [`${own}@uol.com.br`, `${own}@uol.com.br`, false],
  ),
])('reads "%s"', (text, address, role) => {
  expect(parseEmail(text)).toEqual({ ok: true, value: { address, role } });
});

it.each([
  ['', 'em branco'],
  ['maria', 'inválido'],
  ['maria@', 'inválido'],
  ['@gmail.com', 'inválido'],
  ['maria@gmail', 'inválido'],
  ['maria@-gmail.com', 'inválido'],
  ['maria..silva@uol.com.br', 'inválido antes do @'],
  ['maria@silva@uol.com.br', 'inválido antes do @'],
  ['joão@uol.com.br', 'acento antes do @'],
  ['maria@uol.com.br; ana@uol.com.br', 'mais de um endereço'],
  ['Maria <maria@uol.com.br>', 'mais de um endereço'],
  ['maria@gmail.con', 'seria "gmail.com"?'],
  ['naotem@gmail.com', 'preenchimento'],
  ['sem_email@uol.com.br', 'preenchimento'],
  ['teste@uol.com.br', 'preenchimento'],
  ['maria@example.com', 'preenchimento'],
  ['maria@teste.com', 'preenchimento'],
  ['no-reply@loja.com.br', 'ninguém lê'],
  [`${'a'.repeat(65)}b@uol.com.br`, 'longo demais'],
])('refuses "%s" and says why: %s', (text, why) => {
  expect(parseEmail(text)).toEqual({ ok: false, reason: expect.stringContaining(why) });
});

it('gives out addresses that SES takes and that it would read again', () => {
  fc.assert(
    fc.property(fc.oneof(fc.emailAddress(), fc.string()), (text) => {
      const parsed = parseEmail(text);
      expect(parsed.ok ? parsed.value.address : 'refused').toMatch(/^[!-~]{1,254}$/);
      expect(parsed.ok ? parseEmail(parsed.value.address) : parsed).toEqual(parsed);
    }),
  );
});
