import { expect, test } from 'vitest';
import { decodeBrCode } from '#shared/domain/charge/br-code-decode.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos, sumCentavos } from '#shared/domain/values/money.ts';
import { anOrder } from '#shared/testing/charge-orders.ts';
import api from '#shared/testing/fixtures/brazil/pix-api.json' with { type: 'json' };
import { MARIA } from '#shared/testing/records.ts';
import { DecimalReais } from './decimal-amount.ts';
import { cobvBodyOf, pixApi } from './pix-api.ts';

const pspThatAnswers = (body: object) =>
  pixApi({
    baseUrl: 'https://psp.example/v2',
    authorization: async () => null,
    send: async () => ({ status: 201, body: JSON.stringify(body) }),
  });
/** What the standard's example is the answer to. */
const order = anOrder({
  chargeId: ChargeId.parse(api.cobvAnswered.txid),
  amount: centavos(12_345),
  forDate: localDate('2020-12-01'),
  payableUntil: localDate('2020-12-31'),
});

test("the standard's own answer, which tells a location and no code, becomes a code that leads there", async () => {
  const { cobvAnswered } = api;
  const issued = await pspThatAnswers(cobvAnswered).issue(order);
  expect(issued).toMatchObject({
    gatewayChargeId: cobvAnswered.txid,
    expiresAt: '2021-01-01T03:00:00.000Z',
  });
  expect(decodeBrCode(issued.copiaECola ?? '')).toMatchObject({
    ok: true,
    value: {
      name: 'Loja Aurora',
      city: 'Campinas/SP',
      pix: { kind: 'dynamic', url: cobvAnswered.loc.location },
    },
  });
});

test("what is asked is the standard's own body, without an address and with the value of the day as the whole price", () => {
  const { devedor, chave, valor, calendario } = api.cobvAsked;
  const asked = cobvBodyOf({
    ...order,
    credor: { ...order.credor, pixKey: chave },
    payer: { name: devedor.nome, taxId: devedor.cpf },
  });
  expect(asked).toMatchObject({
    calendario: { dataDeVencimento: calendario.dataDeVencimento },
    devedor: { cpf: devedor.cpf, nome: devedor.nome },
    valor: { original: valor.original },
    chave,
  });
  expect(Object.keys(api.cobvAsked)).toEqual(expect.arrayContaining(Object.keys(asked)));
  expect(Object.keys(asked.valor)).toEqual(['original']);
});

test("the standard's example of what a payer's bank shows is read to the centavo", () => {
  const { original, multa, juros, final } = api.payerSees.valor;
  const parts = [original, multa, juros].map((text) => DecimalReais.parse(text));
  expect(sumCentavos(parts)).toBe(DecimalReais.parse(final));
});

test('a PSP that gives neither code nor location has issued nothing that anybody may pay', async () => {
  const { loc: _, ...bare } = api.cobvAnswered;
  await expect(pspThatAnswers(bare).issue(order)).rejects.toThrow(
    'neither a copia e cola nor a location',
  );
});

test('what a charge is ordered under is a txid of the standard, and no end-to-end id', () => {
  const { txidCob } = api.identifiers;
  for (let key = 0; key < 100; key += 1) {
    expect(chargeIdOf(MARIA, String(key))).toMatch(new RegExp(txidCob));
  }
});
