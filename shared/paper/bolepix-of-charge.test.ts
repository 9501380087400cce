import { expect, test } from 'vitest';
import type { Charge } from '#shared/domain/charge/charge.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aBoletoOrder } from '#shared/testing/charge-orders.ts';
import { aCredor } from '#shared/testing/credores.ts';
import { aBolepix } from '#shared/testing/papers.ts';
import { AURORA, aDebt, instant, MARIA_PROFILE } from '#shared/testing/records.ts';
import { bolepixOf } from './bolepix-of-charge.ts';

type Issued = Extract<Charge, { status: 'issued' }>;

const debts = Array.from({ length: 7 }, (_, index) => aDebt({ externalId: `NF-${index}` }));
const charge: Issued = {
  chargeId: ChargeId.parse('a1b2c3d4e5f6g7h8'.repeat(2)),
  credorId: AURORA,
  debtIds: [debts[0]?.debtId ?? aDebt().debtId],
  kind: 'bolepix',
  amount: centavos(102_167),
  forDate: localDate('2026-11-22'),
  number: 1,
  requestedAt: instant('2026-11-22T15:00:00.000Z'),
  status: 'issued',
  gateway: 'sandbox',
  boleto: {
    linhaDigitavel: '34191101213456788005871234570001116560000102167',
    barcode: aBolepix().barcode,
    nossoNumero: null,
    dueDate: localDate('2026-12-10'),
    pdfUrl: null,
  },
  expiresAt: instant('2026-12-11T03:00:00.000Z'),
};
const printed = (changes: Partial<Issued> = {}) =>
  bolepixOf({
    charge: { ...charge, ...changes },
    credor: aCredor(),
    payer: MARIA_PROFILE,
    debts,
  });

test('a charge with a boleto is printed with whom it pays, who pays and what it is for', () => {
  expect(printed()).toMatchObject({
    beneficiario: { name: 'Aurora Comércio de Móveis Ltda.', taxId: '11222333000181' },
    pagador: { name: 'Maria da Silva', taxId: '52998224725' },
    barcode: charge.boleto?.barcode,
    copiaECola: null,
    documentNumber: 'A1B2C3D4E5F6G7H',
    instructions: [
      'Referente a NF-0 (vencimento 10/03/2026).',
      'Não pague depois de 10/12/2026: gere outro pelo mesmo link, com o valor do dia.',
      'Dúvidas: (19) 3232-4545 ou atendimento@lojaaurora.com.br.',
    ],
  });
});

test('whose address is known has it on the slip', () => {
  const { address } = aBoletoOrder().payer;
  const source = 'credor:loja-aurora';
  const payer = { ...MARIA_PROFILE, ...(address && { address: { ...address, source } }) };
  expect(bolepixOf({ charge, credor: aCredor(), payer, debts })?.pagador).toEqual({
    ...MARIA_PROFILE,
    address: 'Rua das Flores, 10, ap 3, Centro, São Paulo, SP, 01001-000',
  });
});

test('of many debts some are named and the others counted', () => {
  const named = printed({ debtIds: debts.map(({ debtId }) => debtId) })?.instructions[0];
  expect(named).toMatch(/^Referente a NF-0 .*, NF-4 \(vencimento 10\/03\/2026\) e mais 2\.$/);
});

test('a Pix, or a boleto whose bars are wrong, is not printed', () => {
  const { boleto, ...pix } = charge;
  expect(bolepixOf({ charge: pix, credor: aCredor(), payer: MARIA_PROFILE, debts })).toBeNull();
  const barcode = `${aBolepix().barcode.slice(0, -1)}5`;
  expect(boleto && printed({ boleto: { ...boleto, barcode } })).toBeNull();
});
