import { expect, test } from 'vitest';
import type { Fact } from '#shared/domain/history/entry.ts';
import { CallId } from '#shared/domain/values/ids.ts';
import { assigned, entry, gone, paid, sumsOf } from '#shared/testing/measured-case.ts';
import { aMobile, AURORA, instant } from '#shared/testing/records.ts';
import { isMeasured } from './measure-entry.ts';

const WITHIN = '2026-03-11T12:00:00.000Z';
const BEYOND = '2026-03-12T12:00:00.000Z';

const call = { callId: CallId.parse('chamada0001'), credorId: AURORA };
const placed: Fact = {
  type: 'call-placed',
  ...call,
  contactId: aMobile().contactId,
  asked: false,
  via: 'connect',
};
const ended = (seconds: number): Fact => ({
  type: 'call-ended',
  ...call,
  endedAt: instant(WITHIN),
  seconds,
});
const beside = {
  callMicros: 1_500_000,
  callMinuteMicros: 200_000,
  gatewayFees: [{ gateway: 'sandbox', fixedMicros: 1_990_000, shareBps: 99 }],
};
const priced: Fact = { ...assigned, measure: { ...assigned.measure, beside } };

test.each([
  ['a call of the team', [placed], 1_500_000],
  ['its started minutes', [placed, ended(61)], 1_900_000],
  ['no minute of a call that nobody took', [placed, ended(0)], 1_500_000],
  // R$ 30,00 at 0,99 % and R$ 1,99.
  ['what the gateway keeps of a payment', [paid('pagamento01', 3_000, WITHIN)], 2_287_000],
  [
    'what the gateway keeps, too, where the money goes back',
    [paid('pagamento01', 3_000, WITHIN), gone('payment-refunded', 'pagamento01', 3_000)],
    2_287_000,
  ],
  // R$ 50,00 of R$ 90,00 count, and so does the share of those.
  [
    'of a payment beyond the cap what the gateway keeps of the cap',
    [paid('pagamento01', 9_000, WITHIN)],
    2_485_000,
  ],
  ['nothing of a payment that came too late', [paid('pagamento01', 3_000, BEYOND)], 0],
])('a case that is counted net costs %s', (_what, facts, costMicros) => {
  const sums = sumsOf([entry(priced), ...facts.map((fact) => entry(fact, WITHIN))]);
  const left = BigInt(sums.capped) * 10_000n - BigInt(costMicros);
  expect(sums).toMatchObject({ contacts: 0, costMicros, netSquares: left * left });
});

test('calls after the days, and those of whom only messages are counted, cost nothing', () => {
  expect(sumsOf([entry(priced), entry(placed, BEYOND)])).toMatchObject({ costMicros: 0 });
  expect(sumsOf([entry(assigned), entry(placed, WITHIN)])).toMatchObject({ costMicros: 0 });
});

test('the follower reads what a case came to whenever somebody of it is called', () => {
  expect([placed, ended(30)].map((fact) => isMeasured(entry(fact)))).toEqual([true, true]);
});
