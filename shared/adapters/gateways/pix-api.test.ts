import { expect, test } from 'vitest';
import { decodeBrCode } from '#shared/domain/charge/br-code-decode.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { ChargeId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { anOrder } from '#shared/testing/charge-orders.ts';
import api from '#shared/testing/fixtures/brazil/pix-api.json' with { type: 'json' };
import { MARIA } from '#shared/testing/records.ts';
import { pixApi } from './pix-api.ts';

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
