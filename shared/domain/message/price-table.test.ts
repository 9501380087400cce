import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { costMicrosOf, DEFAULT_PRICE_TABLE, PriceTable } from './price-table.ts';

const row = (since: string, emailMicros: number, smsPartMicros: number) => ({
  since,
  emailMicros,
  smsPartMicros,
  smsPartMaxUsd: 0.1,
  source: 'tabela de exemplo',
});
const table = PriceTable.parse({
  rows: [row('2026-07-01', 900, 200_000), row('2026-01-01', 500, 100_000)],
});

test.each([
  ['2026-03-10', 'email', 1, 500],
  ['2026-06-30', 'sms', 2, 200_000],
  ['2026-07-01', 'sms', 2, 400_000],
  ['2026-12-31', 'email', 1, 900],
  ['2020-01-01', 'sms', 1, 100_000],
  // Tables that were published before WhatsApp was a channel know its usual price.
  ['2026-07-01', 'whatsapp', 1, 64_900],
] as const)(
  'on %s a debtor costs by %s in %i parts %i millionths of a real',
  (on, channel, parts, micros) => {
    expect(costMicrosOf(table, localDate(on), channel, parts)).toBe(micros);
  },
);

test('the default table says where its prices are from', () => {
  expect(DEFAULT_PRICE_TABLE.rows[0]?.source).toContain('AWS');
  expect(() => PriceTable.parse({ rows: [] })).toThrow('rows');
});

test('a minute of voice has no price until somebody tells it, and then from that day on', () => {
  const told = PriceTable.parse({
    rows: [
      ...DEFAULT_PRICE_TABLE.rows,
      { ...row('2026-07-01', 900, 200_000), voiceMinuteMicros: 310_000 },
    ],
  });
  expect(costMicrosOf(told, localDate('2026-06-30'), 'voice', 2)).toBeNull();
  expect(costMicrosOf(told, localDate('2026-07-01'), 'voice', 2)).toBe(620_000);
});
