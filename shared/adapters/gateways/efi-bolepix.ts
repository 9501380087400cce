import * as z from 'zod';
import { addDays, LocalDate } from '#shared/domain/values/local-date.ts';
import { endOfDayInBrasilia } from './code-end.ts';
import type { ChargeOrder, IssuedCharge } from './gateway.ts';
import { GatewayId } from './gateway-id.ts';
import { registeredBoleto } from './registered-boleto.ts';

/** `GET /v1/charges`, by our reference. */
export const EfiKnown = z.object({ data: z.array(z.object({ id: GatewayId })) });
/** `POST /v1/charge/one-step`. */
export const EfiCreated = z.object({ data: z.object({ charge_id: GatewayId }) });
/** `GET /v1/charge/{id}` of a boleto; what Efí calls its barcode is the linha digitável. */
export const EfiBolepix = z.object({
  data: z.object({
    payment: z.object({
      banking_billet: z.object({
        barcode: z.string(),
        expire_at: LocalDate,
        pix: z.object({ qrcode: z.string().min(20).max(512) }),
        pdf: z.object({ charge: z.url({ protocol: /^https$/ }) }).nullish(),
      }),
    }),
  }),
});

/** Efí lists charges of a stretch of days only, counted by the day on which they were created. */
export const knownChargesOf = ({ chargeId, forDate, payableUntil }: ChargeOrder): string =>
  new URLSearchParams({
    charge_type: 'billet',
    custom_id: chargeId,
    begin_date: addDays(forDate, -1),
    end_date: addDays(payableUntil, 1),
  }).toString();

/** Fine and interest are in the value, so Efí is told of none. */
export const bolepixBodyOf = (order: ChargeOrder, notificationUrl: string) => ({
  items: [{ name: `Pagamento a ${order.credor.name}`, value: order.amount, amount: 1 }],
  metadata: { custom_id: order.chargeId, notification_url: notificationUrl },
  payment: {
    banking_billet: {
      expire_at: order.payableUntil,
      customer:
        order.payer.taxId.length === 11
          ? { name: order.payer.name, cpf: order.payer.taxId }
          : { juridical_person: { corporate_name: order.payer.name, cnpj: order.payer.taxId } },
    },
  },
});

/** @throws GatewayRefused when the linha digitável is none: it must not be shown to anybody */
export function issuedBolepix(
  id: string,
  { payment }: z.infer<typeof EfiBolepix>['data'],
  order: ChargeOrder,
): IssuedCharge {
  const { barcode: line, expire_at, pix, pdf } = payment.banking_billet;
  return {
    gatewayChargeId: `charge/${id}`,
    copiaECola: pix.qrcode,
    boleto: registeredBoleto('A Efí', line, order, { pdfUrl: pdf?.charge }),
    expiresAt: endOfDayInBrasilia(expire_at),
  };
}
