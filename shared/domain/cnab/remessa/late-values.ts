import { addDays } from '#shared/domain/values/local-date.ts';
import { type Centavos, percentOf } from '#shared/domain/values/money.ts';
import type { Values } from '../write-record.ts';
import type { LateCharge, RemessaFormat } from './remessa-format.ts';
import type { Titulo } from './titulo.ts';

/** Months have thirty days for banks: 1 % a month of R$ 100,00 is R$ 0,03 a day, rounded down lest a month bring more. */
const BPS_OF_MONTH_DAYS = 300_000n;

/** Interest and fine in the bank's own units and codes. They run from the day after the due date. */
export function lateValues(
  { amount, dueDate, interestBpsMonth, fineBps }: Titulo,
  { interest, fine }: Pick<RemessaFormat, 'interest' | 'fine'>,
): Values {
  const from = addDays(dueDate, 1);
  const interestValue = inUnit(interest.unit, amount, interestBpsMonth);
  const hasInterest = interestValue > 0;
  const hasFine = fineBps > 0;
  return {
    jurosCodigo: hasInterest ? interest.some : interest.none,
    jurosData: hasInterest ? from : null,
    jurosValorTaxa: interestValue,
    multaCodigo: hasFine ? fine.some : fine.none,
    multaData: hasFine ? from : null,
    multaValor: inUnit(fine.unit, amount, fineBps),
  };
}

function inUnit(unit: LateCharge['unit'], amount: Centavos, bps: number): number {
  if (unit === 'a-day') return Number((BigInt(amount) * BigInt(bps)) / BPS_OF_MONTH_DAYS);
  if (unit === 'in-all') return percentOf(amount, bps);
  return bps * 10 ** (unit.percentDecimals - 2);
}
