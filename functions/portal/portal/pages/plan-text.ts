import type { Offer } from '#shared/domain/agreement/offer.ts';
import { formatReais } from '#shared/domain/values/money.ts';

/** `6x de R$ 136,67 + entrada`, short enough for a list on a phone. Of unequal parcels the first is told. */
export function planChoice(offer: Offer): string {
  const { kind, parts, total } = offer;
  if (kind === 'cash') return `À vista: ${formatReais(total)}`;
  const parcels = parts.filter(({ number }) => number > 0);
  const [first] = parcels;
  const rest = first ? `${parcels.length}x de ${formatReais(first.amount)}` : '';
  return entryOf(offer) ? `${rest} + entrada` : rest;
}

/** The same, with what the entry is. */
export function planText(offer: Offer): string {
  const entry = entryOf(offer);
  return entry ? `${planChoice(offer)} de ${formatReais(entry.amount)}` : planChoice(offer);
}

const entryOf = ({ parts }: Offer) => parts.find(({ number }) => number === 0);
