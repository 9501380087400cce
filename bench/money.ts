import { RULES_WITHOUT_SERIES } from '#shared/domain/debt/money-rules.ts';
import { lateChargesOn } from '#shared/domain/debt/late-charges.ts';
import { allocate } from '#shared/domain/payment/allocate.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { aDebt } from '#shared/testing/records.ts';
import { type Figure, perSecond } from './stopwatch.ts';

/** The arithmetic of money, with the texts that explain it. */
export function measureMoney(): readonly Figure[] {
  const debts = [aDebt(), aDebt({ externalId: 'NF-1001/2', dueDate: localDate('2026-04-10') })];
  const [first] = debts;
  const rules = RULES_WITHOUT_SERIES;
  const on = localDate('2026-05-20');
  const figure = (name: string, work: (index: number) => unknown): Figure => {
    return { name, value: perSecond(work), unit: 'per second' };
  };
  return [
    figure(
      'late charges with their calculation in words',
      () => first && lateChargesOn(first, on, true, rules),
    ),
    figure('payment split over two debts', (index) =>
      allocate(debts, centavos(90_000 + index), { on, consumer: true, rules }),
    ),
  ];
}
