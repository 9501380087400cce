import * as z from 'zod';
import { ContractTerms } from '#shared/domain/debt/debt.ts';
import { Settlement } from './settlement.ts';
import { CredorId } from '#shared/domain/values/ids.ts';

/**
 * An address that strangers may see in the sender of a message or at the foot of a page: it must not say that somebody
 * is being collected from (CDC art. 42).
 */
const discreetAddress = z
  .email()
  .max(254)
  .refine(
    (address) => !/cobran[cç]a|recupera|d[ií]vida|inadimpl|devedor|jur[ií]dico/i.test(address),
    {
      error:
        'o endereço aparece para qualquer um e não pode falar de cobrança: use, por exemplo, atendimento@',
    },
  );

/** Whom charges of a credor are issued by; docs/gateways.md tells how to connect each. */
export const GatewayName = z.enum([
  'sandbox',
  'asaas',
  'bacen-pix',
  'efi',
  'iugu',
  'mercado-pago',
  'pagarme',
  'pagbank',
  'stripe',
  'zoop',
]);

/** Discounts and rebates are of one debt, not of all. */
export const CredorTerms = ContractTerms.omit({
  discount: true,
  rebate: true,
  payableIn: true,
});

/**
 * The creditor as debtors see it. CDC art. 42-A: every collection document carries the supplier's name, address and
 * CPF or CNPJ.
 */
export const Credor = z.object({
  credorId: CredorId,
  /** The brand that the debtor knows. */
  name: z.string().min(2).max(60),
  legalName: z.string().min(2).max(120),
  taxId: z.string().min(11).max(14),
  address: z.string().min(5).max(200),
  city: z.string().min(2).max(60),
  supportPhone: z.string().max(20),
  supportEmail: discreetAddress,
  /** A sender that SES has verified. */
  senderEmail: discreetAddress,
  /** At most 11 letters, first in every SMS: who is writing. */
  smsName: z.string().min(2).max(20),
  /** Used where the imported debt brings no terms of its own. */
  terms: CredorTerms,
  /** Oldest debts first, and no tolerance, when absent. */
  settlement: Settlement.optional(),
  /** The lawyer or firm, with the number at the OAB, that really works on late debts: without one no fees are asked for. */
  lawyer: z.string().min(5).max(120).optional(),
  gateway: GatewayName,
  /** Who registers boletos: the credor's own bank, by files; the gateway, where it can, when absent. */
  boletoBy: z.literal('cnab').optional(),
  /** The key that receives Pix at the gateway. */
  pixKey: z.string().min(3).max(77),
  brandColor: z.string().regex(/^#[0-9a-f]{6}$/i),
});
export type Credor = z.infer<typeof Credor>;
