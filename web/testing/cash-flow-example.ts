import type * as z from 'zod';
import type { CashFlowView } from '#events/api/cash-flow.ts';
import { ageCase, emptyAging } from '#shared/domain/report/aging.ts';
import { composeCashFlow } from '#shared/domain/report/cash-flow.ts';
import { addDays, localDate } from '#shared/domain/values/local-date.ts';
import { ME } from './configuration-example.ts';

const TODAY = localDate('2026-05-13');
const AMOUNTS = [18_990, 64_700, 0, 120_000, 35_550, 0, 8_200, 91_300];
const amountOf = (index: number) => AMOUNTS[index % AMOUNTS.length] ?? 0;

/** A month of Loja Aurora on either side of a day in May. */
export function cashFlowExample(): z.input<typeof CashFlowView> {
  const from = addDays(TODAY, -30);
  const expected = Array.from({ length: 61 }, (_, index) => [
    { day: addDays(from, index), kind: 'debt' as const, amount: amountOf(index) },
    { day: addDays(from, index), kind: 'charge' as const, amount: amountOf(index + 3) },
  ]).flat();
  const aging = [2, 20, 45, 80, 200].reduce(
    (lines, days, index) =>
      ageCase(
        lines,
        { oldestDueDate: addDays(TODAY, -days), principalOpen: 90_000 * (index + 1) },
        TODAY,
      ),
    emptyAging(),
  );
  const counters = Array.from({ length: 31 }, (_, index) => ({
    day: addDays(from, index),
    metric: 'paid-amount',
    amount: Math.round(0.6 * (amountOf(index) + amountOf(index + 3))),
  }));
  const pictures = [
    { day: from, aging, expected },
    { day: TODAY, aging, expected },
  ];
  const flow = composeCashFlow({ from, to: addDays(TODAY, 30) }, TODAY, counters, pictures);
  const [credor] = ME.credores;
  return {
    credorId: credor?.credorId ?? 'loja-aurora',
    keptRateFormula: 'Recebido ÷ previsto nos 60 dias anteriores a hoje, no máximo 100%.',
    ...flow,
    days: flow.days.map((day) => ({ ...day, expected: { ...day.expected } })),
    aging: [...flow.aging],
  };
}
