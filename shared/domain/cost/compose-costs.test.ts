import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { composeCosts } from './compose-costs.ts';
import { costsCsv } from './costs-csv.ts';

const place = fc.record({
  carteiraId: fc.constantFrom('inicial', 'antiga', '-'),
  channel: fc.constantFrom('email', 'sms'),
  regua: fc.constantFrom('padrao@1', 'padrao@2', '-'),
  step: fc.constantFrom('d-mais-5', 'payment-receipt'),
  arm: fc.constantFrom('-', 'texto-curto/b'),
});
const line = fc.record({
  day: fc.integer({ min: 0, max: 70 }).map((days) => addDays(localDate('2026-03-01'), days)),
  place,
  by: fc.record({
    messages: fc.integer({ min: 1, max: 9 }),
    parts: fc.integer({ min: 1, max: 30 }),
    costMicros: fc.integer({ min: 0, max: 5_000_000 }),
    unpriced: fc.integer({ min: 0, max: 9 }),
    recovered: fc.integer({ min: -900_000, max: 900_000 }),
  }),
});

test('whatever it is told by, the ledger adds up to the same whole', () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), (lines) => {
      const {
        total,
        byMonth,
        byDay,
        byCarteira,
        byChannel,
        byCampaign,
        lines: told,
      } = composeCosts(lines);
      for (const groups of [byMonth, byDay, byCarteira, byChannel, byCampaign, told])
        for (const unit of ['messages', 'parts', 'costMicros', 'unpriced', 'recovered'] as const)
          expect(groups.reduce((sum, group) => sum + group[unit], 0)).toBe(total[unit]);
    }),
  );
});

test('a real that came in cost what was paid to collect it, and no report on whoever asks for credit', () => {
  const day = localDate('2026-03-01');
  const nothing = { messages: 0, parts: 0, costMicros: 0, unpriced: 0, recovered: 0 };
  const booked = (channel: string, by: Partial<typeof nothing>) => ({
    day,
    place: { carteiraId: '-', channel, regua: '-', step: '-', arm: '-' },
    by: { ...nothing, ...by },
  });
  const { total } = composeCosts([
    booked('look-up', { costMicros: 1_000_000 }),
    booked('credit-report', { costMicros: 9_000_000 }),
    booked('-', { recovered: 1_000 }),
  ]);
  expect(total).toMatchObject({ costMicros: 10_000_000, costPerReal: 0.1 });
});

test('a spreadsheet reads what each place cost, and what came back is no formula', () => {
  const { lines } = composeCosts([
    {
      day: localDate('2026-03-02'),
      place: {
        carteiraId: 'inicial',
        channel: 'sms',
        regua: 'padrao@1',
        step: 'd-mais-5',
        arm: '-',
      },
      by: { messages: 2, parts: 3, costMicros: 495_000, unpriced: 0, recovered: 0 },
    },
    {
      day: localDate('2026-03-02'),
      place: { carteiraId: 'inicial', channel: '-', regua: '-', step: '-', arm: '-' },
      by: { messages: 0, parts: 0, costMicros: 0, unpriced: 0, recovered: -1_050 },
    },
  ]);
  const [, money = '', sms = ''] = costsCsv(lines).split('\r\n');
  expect(sms).toBe("2026-03;inicial;sms;padrao@1;d-mais-5;'-;2;3;0,495000;0;0,00");
  expect(money).toContain('10,50');
});
