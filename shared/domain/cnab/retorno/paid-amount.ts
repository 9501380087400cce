import { addCentavos, type Centavos } from '#shared/domain/values/money.ts';
import type { PaidReading } from './retorno-format.ts';

export type TitleAmounts = {
  readonly face: Centavos;
  /** As it stands in the column of the paid amount. */
  readonly stated: Centavos;
  readonly tariff: Centavos;
  readonly lateCharges: Centavos;
  readonly discount: Centavos;
  readonly rebate: Centavos;
};

/**
 * What the payer paid, gross. Banks differ on what their column holds, and some write it both ways: the bank's first
 * reading under which face + interest and fine - discount - rebate is what was paid counts, or its first reading
 * when none closes, as for a part payment.
 */
export function paidAmount(amounts: TitleAmounts, readings: readonly PaidReading[]): Centavos {
  const { face, lateCharges, discount, rebate } = amounts;
  const due = face + lateCharges - discount - rebate;
  const [first = 'paid'] = readings;
  const closing = readings.find((reading) => read(amounts, reading) === due) ?? first;
  return read(amounts, closing);
}

function read({ stated, tariff, lateCharges }: TitleAmounts, reading: PaidReading): Centavos {
  switch (reading) {
    case 'paid':
      return stated;
    case 'paid+tariff':
      return addCentavos(stated, tariff);
    case 'paid+late':
      return addCentavos(stated, lateCharges);
  }
}
