import type { Credor } from '#shared/domain/credor/credor.ts';
import type { ChargeKind } from './charge-kind.ts';

/**
 * What each gateway is asked for. Those with Pix alone either have no boleto or register none without an address of
 * the payer, which is not kept here.
 */
const OFFERS: Readonly<Record<Credor['gateway'], readonly ChargeKind[]>> = {
  sandbox: ['pix', 'bolepix'],
  asaas: ['pix', 'bolepix'],
  'bacen-pix': ['pix'],
  efi: ['pix', 'bolepix'],
  iugu: ['pix'],
  'mercado-pago': ['pix'],
  pagarme: ['pix'],
  pagbank: ['pix'],
  stripe: ['pix'],
  zoop: ['pix'],
};

/** The ways to pay that a credor's debtors may choose from, the quickest first. */
export const kindsOffered = ({ gateway }: Pick<Credor, 'gateway'>): readonly ChargeKind[] =>
  OFFERS[gateway];

export const offersBoleto = (credor: Pick<Credor, 'gateway'>): boolean =>
  kindsOffered(credor).some((kind) => kind !== 'pix');
