import { expect, test } from 'vitest';
import { aCredor } from '#shared/testing/credores.ts';
import { Credor } from './credor.ts';

test.each(['atendimento@loja.com.br', 'ola@mail.loja.com.br', 'financeiro@loja.com.br'])(
  'a creditor may write from %s',
  (senderEmail) => {
    expect(Credor.safeParse({ ...aCredor(), senderEmail }).success).toBe(true);
  },
);

test.each([
  'cobranca@loja.com.br',
  'contato@recuperadora.com.br',
  'dividas@loja.com.br',
  'juridico@loja.com.br',
])('a creditor may not write from %s, which tells strangers of a debt', (senderEmail) => {
  const refused = Credor.safeParse({ ...aCredor(), senderEmail });
  expect(refused.error?.issues[0]?.message).toMatch(/não pode falar de cobrança/);
});
