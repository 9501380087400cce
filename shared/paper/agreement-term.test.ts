import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { canonical } from '#shared/domain/history/hash-chain.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { agreed, agreementIn } from '#shared/testing/agreements.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { aSeries, rulesWith } from '#shared/testing/index-series.ts';
import { textOfPdf } from '#shared/testing/read-pdf.ts';
import { aDebt, aRecord, instant, MARIA_PROFILE, TERMS } from '#shared/testing/records.ts';
import { signAgreement } from './sign-agreement.ts';

const JUNE_08 = instant('2026-06-08T15:00:00.000Z');

function facts(parcels: number, debts = [aDebt()], name: string = MARIA_PROFILE.name) {
  const record = agreed(aRecord({ debts }), parcels, JUNE_08);
  const profile = { ...MARIA_PROFILE, name };
  const credor = aCredor();
  const { debts: known } = record;
  return { terms: agreementIn(record), credor, profile, debts: known, rules: RULES_WITHOUT_SERIES };
}

const accepted = {
  at: JUNE_08,
  zone: 'America/Sao_Paulo',
  identity: 'A pessoa confirmou o CPF no portal.',
  ip: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (Linux; Android 14) 😀',
  via: 'portal',
  request: 'request-1',
} as const;

async function textOf(pdf: string): Promise<{ text: string; pages: number }> {
  const pages = await textOfPdf(new Uint8Array(Buffer.from(pdf, 'base64')));
  return { text: pages.flat().join(' ').replace(/\s+/g, ' '), pages: pages.length };
}

test('the term says who, what is owed, how it is paid, the conditions and how it was accepted', async () => {
  const { term } = await signAgreement(facts(7), accepted);
  const { text } = await textOf(term.pdf);
  for (const said of [
    'Aurora Comércio de Móveis Ltda., CNPJ 11.222.333/0001-81',
    'Maria da Silva, CPF 529.982.247-25',
    'R$ 1.000,00 de principal, R$ 20,00 de multa, R$ 30,00 de juros. Sem o acordo: R$ 1.050,00',
    'Parcela 7 de 7',
    'R$ 121,85',
    'Multa 2% de R$ 1.000,00, uma única vez R$ 20,00',
    'Juros de mora R$ 1.000,00 × 1% ao mês × 90/30 dias, de 11/03/2026 a 08/06/2026 R$ 30,00',
    '1% ao mês pela tabela Price (12,68% ao ano)',
    'o custo efetivo total (CET) é de 1,00% ao mês',
    'Quando 08/06/2026 às 12:00, em São Paulo',
    'Endereço IP 203.0.113.7',
  ]) {
    expect(text).toContain(said);
  }
});

test('the term counts correction and fees among what is owed', async () => {
  const debts = [aDebt({ terms: { ...TERMS, honorariosBps: 1_000 } })];
  const { term } = await signAgreement(facts(0, debts), accepted);
  const { text } = await textOf(term.pdf);
  expect(text).toContain('R$ 100,00 de honorários. Sem o acordo: R$ 1.150,00');
});

test('the same acceptance gives the same bytes, and the hashes are of just those', async () => {
  const [one, other] = await Promise.all([
    signAgreement(facts(7), accepted),
    signAgreement(facts(7), accepted),
  ]);
  expect(other).toEqual(one);
  const { pdf, evidence } = one.term;
  const hashOf = (content: Buffer | string) => createHash('sha256').update(content).digest('hex');
  expect(one.signature.termHash).toBe(hashOf(Buffer.from(pdf, 'base64')));
  expect(one.signature.evidenceHash).toBe(hashOf(canonical(evidence)));
});

test('thirty debts and a name from abroad still fit their pages', async () => {
  const debts = Array.from({ length: 30 }, (_, index) =>
    aDebt({
      externalId: `NF-${index}`,
      principal: centavos(100_000 + index),
      description: `Mensalidade de um curso com um nome muito comprido, número ${index}`,
    }),
  );
  const { term } = await signAgreement(facts(12, debts, 'Jürgen Šimić 王'), accepted);
  const { text, pages } = await textOf(term.pdf);
  expect(pages).toBe(8);
  expect(text).toContain('Jürgen Šimic ?');
  expect(text).toContain('página 8 de 8');
});

test('what a series that came after the offer would change is told as it was offered', async () => {
  const debts = [aDebt({ terms: { ...TERMS, index: 'ipca' as const } })];
  const rules = rulesWith({
    ipca: aSeries(['2026-03', '1', '2026-04-10'], ['2026-04', '1', '2026-05-12']),
  });
  const { term } = await signAgreement({ ...facts(7, debts), rules }, accepted);
  const { text } = await textOf(term.pdf);
  expect(text).toContain(
    'Memória de cálculo de 08/06/2026 Parcela 1/3: R$ 1.050,00 (R$ 1.000,00 de principal, R$ 20,00 de multa, R$ 30,00 de juros), pelos índices que eram conhecidos nesse dia.',
  );
});
