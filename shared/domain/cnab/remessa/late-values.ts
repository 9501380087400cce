import { addDays } from '#shared/domain/values/local-date.ts';
import { type Centavos, multiplyAndDivide, percentOf } from '#shared/domain/values/money.ts';
import type { Values } from '../write-record.ts';
import type { LateCharge, RemessaFormat } from './remessa-format.ts';
import type { Titulo } from './titulo.ts';

/** Months have thirty days for banks: 1 % a month of R$ 100,00 is R$ 0,03 a day, rounded once. */
const BPS_OF_MONTH_DAYS = 300_000;

/** Interest and fine in the bank's own units and codes. They run from the day after the due date. */
export function lateValues(
  { amount, dueDate, interestBpsMonth, fineBps }: Titulo,
  { interest, fine }: Pick<RemessaFormat, 'interest' | 'fine'>,
): Values {
  const from = addDays(dueDate, 1);
  const hasInterest = interestBpsMonth > 0;
  const hasFine = fineBps > 0;
  return {
    jurosCodigo: hasInterest ? interest.some : interest.none,
    jurosData: hasInterest ? from : null,
    jurosValorTaxa: inUnit(interest.unit, amount, interestBpsMonth),
    multaCodigo: hasFine ? fine.some : fine.none,
    multaData: hasFine ? from : null,
    multaValor: inUnit(fine.unit, amount, fineBps),
  };
}

function inUnit(unit: LateCharge['unit'], amount: Centavos, bps: number): number {
  if (unit === 'a-day') return multiplyAndDivide(amount, bps, BPS_OF_MONTH_DAYS);
  if (unit === 'in-all') return percentOf(amount, bps);
  return bps * 10 ** (unit.percentDecimals - 2);
}
