import * as z from 'zod';
import { type GatewayEvent, type KnownEvent, UnreadableWebhook } from './gateway.ts';
import { GatewayId, OurReference } from './gateway-id.ts';
import { Moment } from './gateway-moment.ts';
import { PayerDocument, payerOf } from './payer-document.ts';
import { WholeCentavos } from './whole-centavos.ts';

/** States that move no money, so that nothing need be asked about them. */
const QUIET = new Set(['pending', 'draft', 'canceled', 'expired', 'in_analysis']);
/** Whatever tells that an invoice's money moved. */
const OF_MONEY = new Set(['invoice.status_changed', 'invoice.refund', 'invoice.released']);

/**
 * Iugu posts a form: `event`, `data[id]`, `data[status]` and more, unsigned. It serves to know which invoice to ask
 * about.
 */
export function readIuguWebhook(body: string): readonly GatewayEvent[] {
  const form = new URLSearchParams(body);
  const event = form.get('event') ?? '';
  const id = GatewayId.safeParse(form.get('data[id]') ?? '');
  if (event === '' || !id.success) throw new UnreadableWebhook('The body is not what Iugu sends.');
  const status = form.get('data[status]') ?? '';
  if (!OF_MONEY.has(event) || QUIET.has(status)) {
    return [{ kind: 'ignored', what: `${event} ${status}`.slice(0, 60).trim() }];
  }
  return [{ kind: 'look-up', gatewayPaymentId: id.data, txid: null }];
}

/** The part of an invoice that matters here. Amounts are centavos. */
export const IuguInvoice = z.object({
  id: GatewayId,
  status: z.string(),
  order_id: OurReference,
  paid_at: Moment.nullish(),
  updated_at: Moment.nullish(),
  total_paid_cents: z.int().nullish(),
  paid_cents: z.int().nullish(),
  refunded_cents: z.int().nullish(),
  /** Whom the invoice was made out to. */
  payer_cpf_cnpj: PayerDocument.optional(),
  pix: z.object({ payer_cpf_cnpj: PayerDocument.optional() }).nullish().catch(null),
});
export type IuguInvoice = z.infer<typeof IuguInvoice>;

/** Iugu numbers no chargebacks: an invoice has one. */
const WHOLE = 'whole';
const CHARGEBACK = 'chargeback';
const PAID = new Set([
  'paid',
  'partially_paid',
  'externally_paid',
  'refunded',
  'partially_refunded',
  // Contested, and the money is still here.
  'in_protest',
  CHARGEBACK,
]);

/** What an invoice tells by its state: nothing before it is paid. */
export function eventsOfIugu(invoice: IuguInvoice): readonly KnownEvent[] {
  const { id, order_id, status, paid_at: paidAt } = invoice;
  if (!PAID.has(status)) return [{ kind: 'ignored', what: status.slice(0, 60) }];
  const amount = WholeCentavos.safeParse(invoice.total_paid_cents ?? invoice.paid_cents);
  if (!amount.success || !paidAt) return [{ kind: 'unreadable' }];
  const whose = { gatewayPaymentId: id, txid: order_id };
  const changedAt = invoice.updated_at ?? paidAt;
  const payer = payerOf(invoice.pix?.payer_cpf_cnpj, invoice.payer_cpf_cnpj);
  const paid = { amount: amount.data, paidAt, soFar: true as const };
  const credit = { kind: 'paid' as const, ...whose, ...paid, ...payer };
  switch (status) {
    case 'refunded':
    case 'partially_refunded': {
      const all = status === 'refunded' ? amount.data : undefined;
      const returned = WholeCentavos.safeParse(invoice.refunded_cents ?? all);
      if (!returned.success) return [credit, { kind: 'unreadable' }];
      const back = { amount: returned.data, refundedAt: changedAt };
      return [credit, { kind: 'refunded-in-all', ...whose, ...back }];
    }
    case CHARGEBACK: {
      const taken = { chargebackId: WHOLE, amount: amount.data, chargedBackAt: changedAt };
      return [credit, { kind: 'chargeback', ...whose, ...taken, whole: true }];
    }
    case 'in_protest':
      return [credit];
    default:
      return [{ ...credit, uncontested: WHOLE }];
  }
}
