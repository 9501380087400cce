import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import type { ChargeKind } from './charge-kind.ts';

/** What each gateway is asked for, the quickest first. */
const OFFERS: Readonly<Record<Credor['gateway'], readonly ChargeKind[]>> = {
  sandbox: ['pix', 'bolepix'],
  asaas: ['pix', 'bolepix'],
  'bacen-pix': ['pix'],
  efi: ['pix', 'bolepix'],
  iugu: ['pix', 'bolepix'],
  'mercado-pago': ['pix', 'boleto'],
  pagarme: ['pix', 'boleto'],
  pagbank: ['pix', 'boleto'],
  stripe: ['pix', 'boleto'],
  zoop: ['pix', 'boleto'],
};

/** Those that register a boleto without the payer's address. The others refuse, and so do banks by file. */
const WITHOUT_ADDRESS: ReadonlySet<Credor['gateway']> = new Set(['sandbox', 'asaas', 'efi']);

/** Whoever may be charged; null once anonymised. */
export type Chargeable = Profile | null;

/** Bank files go out once a day, and the bank answers on the next. */
const BANK_FILE_DAYS = 5;
const GATEWAY_DAYS = 1;

type Charging = Pick<Credor, 'gateway' | 'boletoBy'>;

/** The ways to pay that this debtor of the credor may choose from, the quickest first. */
export function kindsOffered(
  { gateway, boletoBy }: Charging,
  payer: Chargeable,
): readonly ChargeKind[] {
  const byFile = boletoBy === 'cnab';
  const offered = OFFERS[gateway];
  const others = offered.filter((kind) => kind === 'pix');
  const wantsAddress = byFile || !WITHOUT_ADDRESS.has(gateway);
  if (wantsAddress && payer?.address === undefined) return others;
  return byFile ? [...others, 'boleto'] : offered;
}

export const offersBoleto = (credor: Charging, payer: Chargeable): boolean =>
  kindsOffered(credor, payer).some((kind) => kind !== 'pix');

/** How many days a boleto stands at least, so that it is registered by the time that it is to be paid. */
export const boletoDays = ({ boletoBy }: Charging): number =>
  boletoBy === 'cnab' ? BANK_FILE_DAYS : GATEWAY_DAYS;
