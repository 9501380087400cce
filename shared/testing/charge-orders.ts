import type { ChargeOrder } from '#shared/adapters/gateways/gateway.ts';
import { dynamicBrCode } from '#shared/domain/charge/br-code.ts';
import { boletoBarcode } from '#shared/domain/charge/boleto/barcode.ts';
import {
  formatLinhaDigitavel,
  linhaDigitavelOf,
} from '#shared/domain/charge/boleto/linha-digitavel.ts';
import { chargeIdOf } from '#shared/domain/values/derive-ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { centavos } from '#shared/domain/values/money.ts';
import { MARIA } from './records.ts';

/** Maria's charge of R$ 1.021,67, of and for the 15th of March. */
export const anOrder = (changes: Partial<ChargeOrder> = {}): ChargeOrder => ({
  chargeId: chargeIdOf(MARIA, 'x'),
  kind: 'pix',
  amount: centavos(102_167),
  forDate: localDate('2026-03-15'),
  payableUntil: localDate('2026-03-15'),
  credor: { name: 'Loja Aurora', pixKey: '11222333000181', city: 'Campinas/SP' },
  payer: { name: 'Maria da Silva', taxId: '52998224725' },
  ...changes,
});

/** What a bank's app could read. */
export const A_CODE = dynamicBrCode({
  url: 'pix.example.com/qr/v2/8b3da2f39a4140d1a91abd93113bd441',
  name: 'Loja Aurora',
  city: 'Sao Paulo',
});

/** The same of a boleto that stands until the next business day, for whoever lives in Rua das Flores. */
export const aBoletoOrder = (changes: Partial<ChargeOrder> = {}): ChargeOrder =>
  anOrder({
    kind: 'boleto',
    payableUntil: localDate('2026-03-16'),
    payer: {
      name: 'Maria da Silva',
      taxId: '52998224725',
      address: {
        street: 'Rua das Flores',
        number: '10',
        complement: 'ap 3',
        district: 'Centro',
        city: 'São Paulo',
        uf: 'SP',
        cep: '01001000',
      },
    },
    ...changes,
  });

const barcode = boletoBarcode({
  bank: '237',
  dueDate: localDate('2026-03-16'),
  amount: centavos(102_167),
  campoLivre: '1234170000000000700567890',
});
if (!barcode.ok) throw new Error(barcode.reason);

/** A boleto of that value and day, as a bank would register it. */
export const A_BOLETO = {
  barcode: barcode.value,
  linhaDigitavel: linhaDigitavelOf(barcode.value),
  /** As people type it, with its dots. */
  line: formatLinhaDigitavel(linhaDigitavelOf(barcode.value)),
} as const;

/** What is shown of it, whichever gateway registered it. */
export const aRegistered = (pdfUrl: string | null = null, nossoNumero: string | null = null) => ({
  linhaDigitavel: A_BOLETO.linhaDigitavel,
  barcode: A_BOLETO.barcode,
  nossoNumero,
  dueDate: '2026-03-16',
  pdfUrl,
});
