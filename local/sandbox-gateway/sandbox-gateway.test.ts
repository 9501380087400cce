import { expect, test } from 'vitest';
import { formatLinhaDigitavel } from '#shared/domain/charge/boleto/linha-digitavel.ts';
import { readBoleto } from '#shared/domain/charge/boleto/read-boleto.ts';
import { decodeBrCode } from '#shared/domain/charge/br-code-decode.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { addCentavos, centavos } from '#shared/domain/values/money.ts';
import { instantAt } from '#shared/domain/values/zone.ts';
import { aPsp, bolepix, HOUR_MS, order, startAt } from './testing/a-psp.ts';

test('a charge that is ordered has a copia e cola that banks can read, valid for a day', async () => {
  const { gateway } = aPsp();
  const issued = await gateway.issue(order);
  expect(issued.expiresAt).toBe('2026-03-16T15:00:00.000Z');
  expect(decodeBrCode(issued.copiaECola ?? '')).toMatchObject({ ok: true });
});

test('ordering the same charge again yields the same Pix', async () => {
  const { gateway } = aPsp();
  const first = await gateway.issue(order);
  expect(await gateway.issue(order)).toEqual(first);
});

test('a charge whose value stands until a later day is paid to the end of that day', async () => {
  const { gateway, charge } = aPsp();
  const payableUntil = localDate('2026-03-20');
  const issued = await gateway.issue({ ...order, payableUntil });
  expect(issued.expiresAt).toBe('2026-03-21T03:00:00.000Z');
  expect(await gateway.issue({ ...order, payableUntil })).toEqual(issued);
  expect(charge()).toMatchObject({ lastDay: '2026-03-20' });
});

test('a charge is taken back once nobody wants it, and not once it was paid', async () => {
  const { gateway, psp, charge, get } = aPsp();
  const { gatewayChargeId } = await gateway.issue(order);
  const ref = { chargeId: order.chargeId, gatewayChargeId };
  await gateway.cancel(ref);
  expect((await get('/sandbox')).body).toContain('cancelada');
  await expect(gateway.issue(order)).rejects.toThrow(
    expect.objectContaining({ name: 'GatewayRefused' }),
  );
  psp.pay(charge(), order.amount);
  await expect(gateway.cancel(ref)).rejects.toThrow(
    expect.objectContaining({ name: 'GatewayRefused' }),
  );
});

test('what came in is listed by its moment and found by its own id, told of or not', async () => {
  const { gateway, psp, charge } = aPsp();
  await gateway.issue(order);
  psp.pay(charge(), order.amount, 'never');
  const at = instantAt(startAt);
  const listed = await gateway.received?.({ from: at, until: at, page: 0 });
  expect(listed).toMatchObject({ events: [{ txid: order.chargeId, amount: order.amount }] });
  expect(listed?.isMore).toBe(false);
  const earlier = instantAt(startAt - HOUR_MS);
  expect((await gateway.received?.({ from: earlier, until: earlier, page: 0 }))?.events).toEqual(
    [],
  );
  const [event] = listed?.events ?? [];
  const gatewayPaymentId = event && 'gatewayPaymentId' in event ? event.gatewayPaymentId : null;
  expect(await gateway.refetch({ gatewayPaymentId, txid: null })).toEqual(listed?.events);
});

test('paying tells the credor by a signed webhook that our adapter understands', async () => {
  const { gateway, psp, pump, heard, charge } = aPsp();
  await gateway.issue(order);
  psp.pay(charge(), order.amount);
  await pump.settle();
  const whose = {
    gatewayPaymentId: expect.stringMatching(/^E99999999\d{23}$/),
    txid: order.chargeId,
  };
  const paid = { kind: 'paid', ...whose, amount: order.amount, paidAt: instantAt(startAt) };
  expect(heard).toEqual([[paid]]);
  const [event] = heard[0] ?? [];
  expect(event).toMatchObject(whose);
  const subject = { gatewayPaymentId: null, txid: order.chargeId };
  expect(await gateway.refetch(subject)).toEqual([paid]);
});

test('a boleto is in the valid format of a bank that there is not, and carries a Pix', async () => {
  const { gateway, charge } = aPsp();
  const issued = await gateway.issue(bolepix);
  expect(await gateway.issue(bolepix)).toEqual(issued);
  expect(readBoleto(issued.boleto?.linhaDigitavel ?? '', bolepix.forDate)).toMatchObject({
    ok: true,
    value: { bank: '999', amount: order.amount, dueDate: '2026-03-16' },
  });
  expect(decodeBrCode(issued.copiaECola ?? '')).toMatchObject({ ok: true });
  expect(charge().boleto).toEqual(issued.boleto);
});

test('a boleto that is paid at a bank is told at once, and is money on the next business day', async () => {
  const { gateway, psp, pump, heard, charge } = aPsp();
  await gateway.issue(bolepix);
  psp.paySlip(charge(), order.amount);
  await pump.settle();
  const paidAt = instantAt(startAt);
  const clearing = { kind: 'clearing', txid: order.chargeId, paidAt };
  expect(heard).toEqual([[clearing]]);
  const subject = { gatewayPaymentId: null, txid: order.chargeId };
  expect(await gateway.refetch(subject)).toEqual([clearing]);

  await pump.advanceTo(startAt + 24 * HOUR_MS);
  const paid = { kind: 'paid', txid: order.chargeId, amount: order.amount, paidAt, soFar: true };
  expect(heard.slice(1)).toEqual([
    [{ ...paid, gatewayPaymentId: expect.stringMatching(/^B\d+$/) }],
  ]);
  expect(await gateway.refetch(subject)).toMatchObject([paid]);
});

test('what is paid more of a boleto is told as a total that grew, under the same id', async () => {
  const { gateway, psp, pump, heard, charge } = aPsp();
  await gateway.issue(bolepix);
  psp.paySlip(charge(), order.amount);
  await pump.advanceTo(startAt + 24 * HOUR_MS);
  const [slip] = charge().slips;
  if (slip === undefined) throw new Error('nobody paid');
  psp.payMore(charge(), slip, centavos(1_000));
  await pump.settle();
  const total = addCentavos(order.amount, centavos(1_000));
  expect(heard.at(-1)).toMatchObject([{ kind: 'paid', amount: total, soFar: true }]);
  expect(
    new Set(
      heard.flat().flatMap((one) => ('gatewayPaymentId' in one ? [one.gatewayPaymentId] : [])),
    ).size,
  ).toBe(1);
});

test('the Pix of a boleto is paid like any other, and then it cannot be taken back', async () => {
  const { gateway, psp, pump, heard, charge } = aPsp();
  const { gatewayChargeId } = await gateway.issue(bolepix);
  psp.pay(charge(), order.amount);
  await pump.settle();
  expect(heard).toMatchObject([[{ kind: 'paid', txid: order.chargeId }]]);
  await expect(gateway.cancel({ chargeId: order.chargeId, gatewayChargeId })).rejects.toThrow(
    expect.objectContaining({ name: 'GatewayRefused' }),
  );
});

test('a linha digitável that is pasted leads to its boleto', async () => {
  const { gateway, get } = aPsp();
  const { boleto } = await gateway.issue(bolepix);
  const line = encodeURIComponent(formatLinhaDigitavel(boleto?.linhaDigitavel ?? ''));
  expect((await get(`/sandbox?codigo=${line}`)).status).toBe(303);
  expect((await get(`/sandbox/${order.chargeId}`)).body).toContain('Pagar o boleto');
});

test('a webhook that is not answered with 200 comes again, later and later, until it is', async () => {
  const { gateway, psp, pump, heard, charge } = aPsp([500, 0, 503]);
  await gateway.issue(order);
  psp.pay(charge(), order.amount);
  await pump.advanceTo(startAt + HOUR_MS);
  expect(heard).toHaveLength(4);
  expect(psp.noticesAbout(order.chargeId)).toMatchObject([{ attempts: 4, status: 'delivered' }]);
});

test.each([
  ['three-times' as const, 0, 2],
  ['three-times' as const, HOUR_MS, 3],
  ['never' as const, 7 * HOUR_MS, 0],
  ['six-hours-late' as const, HOUR_MS, 0],
  ['six-hours-late' as const, 7 * HOUR_MS, 1],
])('told %s, after %d ms the credor has heard %d times', async (manner, waitMs, times) => {
  const { gateway, psp, pump, heard, charge } = aPsp();
  await gateway.issue(order);
  psp.pay(charge(), order.amount, manner);
  await pump.advanceTo(startAt + waitMs);
  expect(heard).toHaveLength(times);
});

test('a Pix that is given back in two parts is told with each of them', async () => {
  const { gateway, psp, pump, heard, charge } = aPsp();
  await gateway.issue(order);
  psp.pay(charge(), centavos(10_000));
  const [pix] = charge().pix;
  if (pix === undefined) throw new Error('no Pix');
  psp.giveBack(charge(), pix, centavos(4_000));
  psp.giveBack(charge(), pix);
  psp.giveBack(charge(), pix);
  await pump.settle();
  expect(heard.map((events) => events.map(({ kind }) => kind))).toEqual([
    ['paid'],
    ['paid', 'refunded'],
    ['paid', 'refunded', 'refunded'],
  ]);
  expect(heard[2]).toMatchObject([{}, { amount: 4_000 }, { amount: 6_000 }]);
});

test('what the PSP remembers can be saved and taken back', async () => {
  const before = aPsp();
  await before.gateway.issue(order);
  before.psp.pay(before.charge(), order.amount);
  const after = aPsp();
  after.psp.importState(JSON.parse(JSON.stringify(before.psp.exportState())));
  expect(after.psp.charges()).toEqual(before.psp.charges());
});

test.each([
  ['/cob/abc', 404],
  [`/cob/${'a'.repeat(32)}`, 404],
  ['/sandbox', 200],
  ['/sandbox?codigo=nada', 404],
  [`/sandbox/${'a'.repeat(32)}`, 404],
])('whoever asks for %s is answered %d', async (path, status) => {
  expect((await aPsp().get(path)).status).toBe(status);
});

test('a pasted copia e cola leads to its charge', async () => {
  const { gateway, get } = aPsp();
  const { copiaECola } = await gateway.issue(order);
  const found = await get(`/sandbox?codigo=${encodeURIComponent(copiaECola ?? '')}`);
  expect(found.status).toBe(303);
  expect((await get(`/sandbox/${order.chargeId}`)).body).toContain('R$ 1.021,67');
});
