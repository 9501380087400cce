import type { Offer } from '#shared/domain/agreement/offer.ts';
import { formatReais } from '#shared/domain/values/money.ts';

/** `6x de R$ 136,67`, and the entry where there is one. Of unequal parcels the first is told. */
export function planText({ kind, parts, total }: Offer): string {
  if (kind === 'cash') return `À vista: ${formatReais(total)}`;
  const entry = parts.find(({ number }) => number === 0);
  const parcels = parts.filter(({ number }) => number > 0);
  const [first] = parcels;
  const rest = first ? `${parcels.length}x de ${formatReais(first.amount)}` : '';
  return entry ? `${rest} + entrada de ${formatReais(entry.amount)}` : rest;
}
