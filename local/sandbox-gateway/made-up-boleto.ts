import { boletoBarcode } from '#shared/domain/charge/boleto/barcode.ts';
import { linhaDigitavelOf } from '#shared/domain/charge/boleto/linha-digitavel.ts';
import type { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import type { Centavos } from '#shared/domain/values/money.ts';
import { accepted, type Parsed } from '#shared/domain/values/parsed.ts';

/** A number of the compensation system that no bank has: no real bank takes money for it. */
const BANK = '999';

/** A boleto in the valid format. @param number tells it from every other */
export function madeUpBoleto(
  number: string,
  amount: Centavos,
  dueDate: LocalDate,
): Parsed<IssuedBoleto> {
  const campoLivre = number.padStart(25, '0');
  const barcode = boletoBarcode({ bank: BANK, dueDate, amount, campoLivre });
  if (!barcode.ok) return barcode;
  return accepted({
    linhaDigitavel: linhaDigitavelOf(barcode.value),
    barcode: barcode.value,
    nossoNumero: number,
    dueDate,
    pdfUrl: null,
  });
}
