import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { A_CODE, anOrder } from '#shared/testing/charge-orders.ts';
import samples from '#shared/testing/fixtures/brazil/asaas-webhook.json' with { type: 'json' };
import { stubGateway } from '#shared/testing/stub-gateway.ts';
import { asaasGateway } from './asaas.ts';
import { httpSender } from './http-sender.ts';

const { identificationField: linhaDigitavel, barCode: barcode } = samples.boleto;
/** The boleto of Asaas's own documentation: R$ 718,33 until 12 February 2022. */
const ordered = anOrder({
  kind: 'bolepix',
  amount: centavos(71_833),
  forDate: localDate('2022-02-10'),
  payableUntil: localDate('2022-02-12'),
});

async function anAsaas(slip: object = {}) {
  const { url: baseUrl, asked } = await stubGateway({
    'GET /v3/customers': { data: [] },
    'POST /v3/customers': { id: 'cus_1' },
    'GET /v3/payments': { data: [] },
    'POST /v3/payments': { id: 'pay_1' },
    'GET /v3/payments/pay_1': { bankSlipUrl: 'https://www.asaas.com/b/pdf/080225913252' },
    'GET /v3/payments/pay_1/identificationField': {
      ...samples.boleto,
      nossoNumero: '6543',
      ...slip,
    },
    'GET /v3/payments/pay_1/pixQrCode': {
      payload: A_CODE,
      expirationDate: '2022-02-12 23:59:59',
    },
  });
  const webhookToken = 'a-token-of-ours-with-forty-characters-yes';
  const gateway = asaasGateway({ baseUrl, apiKey: 'key', webhookToken, send: httpSender() });
  return { gateway, asked };
}

test.each([
  ['a line that is none', { identificationField: '9'.repeat(47) }, {}],
  ['bars that are not the line’s', { barCode: '1'.repeat(44) }, {}],
  ['another amount', {}, { amount: centavos(71_834) }],
  ['a day that is past', {}, { forDate: localDate('2022-02-13') }],
])('a boleto with %s is shown to nobody', async (_, slip, changes) => {
  const { gateway } = await anAsaas(slip);
  await expect(gateway.issue({ ...ordered, ...changes })).rejects.toThrow(
    expect.objectContaining({ name: 'GatewayRefused' }),
  );
});

test('a boleto bears its lines, its PDF and the Pix of the same charge', async () => {
  const { gateway, asked } = await anAsaas();
  expect(await gateway.issue(ordered)).toMatchObject({
    copiaECola: A_CODE,
    boleto: {
      linhaDigitavel,
      barcode,
      nossoNumero: '6543',
      dueDate: '2022-02-12',
      pdfUrl: 'https://www.asaas.com/b/pdf/080225913252',
    },
  });
  const payment = asked.find(({ call }) => call === 'POST /v3/payments');
  expect(JSON.parse(payment?.body ?? '')).toMatchObject({
    billingType: 'BOLETO',
    dueDate: '2022-02-12',
  });
});
