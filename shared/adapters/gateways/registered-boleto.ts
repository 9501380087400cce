import { linhaDigitavelOf } from '#shared/domain/charge/boleto/linha-digitavel.ts';
import { readBoleto } from '#shared/domain/charge/boleto/read-boleto.ts';
import type { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import type { PostalAddress } from '#shared/domain/values/postal-address.ts';
import { type ChargeOrder, GatewayRefused } from './gateway.ts';

type More = {
  /** What the bars say, where the gateway tells it beside the line. */
  readonly barcode?: string | null | undefined;
  readonly nossoNumero?: string | null | undefined;
  readonly pdfUrl?: string | null | undefined;
};

/**
 * A boleto by the line that its gateway gave, with or without its dots.
 *
 * @param gateway as a person calls it, with its article: `A Iugu`
 * @throws GatewayRefused when the line is none, asks for another amount, fell due before it was asked for or is not the
 *   barcode's: it must not be shown to anybody
 */
export function registeredBoleto(
  gateway: string,
  line: string,
  { forDate, amount, payableUntil }: ChargeOrder,
  { barcode: told, nossoNumero = null, pdfUrl = null }: More = {},
): IssuedBoleto {
  const read = readBoleto(line, forDate);
  const useless = new GatewayRefused(`${gateway} devolveu um boleto que não confere.`);
  if (!read.ok) throw useless;
  const { barcode, dueDate, amount: asked } = read.value;
  const isOther = (asked ?? amount) !== amount || (told ?? barcode) !== barcode;
  if (isOther || (dueDate ?? payableUntil) < forDate) throw useless;
  return {
    linhaDigitavel: linhaDigitavelOf(barcode),
    barcode,
    nossoNumero: nossoNumero?.slice(0, NOSSO_NUMERO_LENGTH_MAX) || null,
    dueDate: dueDate ?? payableUntil,
    pdfUrl: pdfUrl?.startsWith('https://') ? pdfUrl : null,
  };
}

const NOSSO_NUMERO_LENGTH_MAX = 40;

/** Where the payer lives, which most gateways register no boleto without. @throws GatewayRefused when nobody knows */
export function addressOf({ payer }: ChargeOrder): PostalAddress {
  if (payer.address === undefined) {
    throw new GatewayRefused(
      'Falta o endereço do pagador, e o gateway não registra boleto sem ele.',
    );
  }
  return payer.address;
}
