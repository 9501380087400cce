import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { ChargeKind } from './charge-kind.ts';

/** What each gateway is asked for, the quickest first. */
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

/** Whoever may be charged: no bank registers a boleto by file without an address. */
export type Chargeable = Pick<Profile, 'address'> | null;

/** Bank files go out once a day, and the bank answers on the next. */
const BANK_FILE_DAYS = 5;
const GATEWAY_DAYS = 1;

type Charging = Pick<Credor, 'gateway' | 'boletoBy'>;

/** The ways to pay that this debtor of the credor may choose from, the quickest first. */
export function kindsOffered(
  { gateway, boletoBy }: Charging,
  payer: Chargeable,
): readonly ChargeKind[] {
  const offered = OFFERS[gateway];
  if (boletoBy !== 'cnab') return offered;
  const others = offered.filter((kind) => kind === 'pix');
  return payer?.address === undefined ? others : [...others, 'boleto'];
}

export const offersBoleto = (credor: Charging, payer: Chargeable): boolean =>
  kindsOffered(credor, payer).some((kind) => kind !== 'pix');

/** How many days a boleto stands at least, so that it is registered by the time that it is to be paid. */
export const boletoDays = ({ boletoBy }: Charging): number =>
  boletoBy === 'cnab' ? BANK_FILE_DAYS : GATEWAY_DAYS;
