import { linhaDigitavelOf } from '#shared/domain/charge/boleto/linha-digitavel.ts';
import { readBoleto } from '#shared/domain/charge/boleto/read-boleto.ts';
import type { IssuedBoleto } from '#shared/domain/charge/issued-boleto.ts';
import type { PostalAddress } from '#shared/domain/values/postal-address.ts';
import { type ChargeOrder, GatewayRefused } from './gateway.ts';

type More = {
  readonly nossoNumero?: string | null | undefined;
  readonly pdfUrl?: string | null | undefined;
};

/**
 * A boleto by the line that its gateway gave, with or without its dots.
 *
 * @param gateway as a person calls it, with its article: `A Iugu`
 * @throws GatewayRefused when the line is none, or asks for another amount: it must not be shown to anybody
 */
export function registeredBoleto(
  gateway: string,
  line: string,
  { forDate, amount, payableUntil }: ChargeOrder,
  { nossoNumero = null, pdfUrl = null }: More = {},
): IssuedBoleto {
  const read = readBoleto(line, forDate);
  if (!read.ok || (read.value.amount !== null && read.value.amount !== amount)) {
    throw new GatewayRefused(`${gateway} devolveu um boleto que não confere.`);
  }
  const { barcode, dueDate } = read.value;
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
