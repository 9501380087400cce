import type { ListingView } from '#events/api/listing.ts';
import { REGISTRY_WORDS } from '#shared/domain/listing/listing-kind.ts';
import type { ListingPolicy } from '#shared/domain/listing/listing-policy.ts';
import { formatReais } from '../../parts/format.ts';

/** The console's names for what contracts name in English. */
export const LISTING_KINDS: Readonly<Record<ListingView['kind'], string>> = {
  negativacao: 'Negativação',
  protesto: 'Protesto',
};

const STATUS: Readonly<Record<ListingView['status'], { name: string; color: string }>> = {
  asked: { name: 'Aviso a enviar', color: 'gray.6' },
  noticed: { name: 'Aviso enviado', color: 'blue.6' },
  waiting: { name: 'Prazo correndo', color: 'blue.6' },
  filing: { name: 'Indo ao órgão', color: 'orange.6' },
  filed: { name: 'Registrada', color: 'regua.6' },
  withdrawing: { name: 'A retirar', color: 'orange.6' },
  withdrawn: { name: 'Retirada', color: 'green.7' },
  cancelled: { name: 'Cancelada', color: 'gray.6' },
};

const DEADLINES = {
  near: { name: 'Prazo de retirada acabando', color: 'red.7' },
  missed: { name: 'Prazo de retirada vencido', color: 'red.7' },
} as const;

/** How a listing stands; what runs against a deadline says so. */
export const listingBadge = ({
  status,
  deadline,
}: Pick<ListingView, 'status' | 'deadline'>): { name: string; color: string } =>
  deadline === 'near' || deadline === 'missed' ? DEADLINES[deadline] : STATUS[status];

/** What a policy says of one kind, as a sentence. */
export function policyText(terms: ListingPolicy[ListingView['kind']]): string {
  if (terms === null) return 'desligada, ninguém é registrado.';
  const { registry, waitDays, minimumAmount, minimumDaysLate } = terms;
  return `no ${REGISTRY_WORDS[registry]}, ${waitDays} dias depois do aviso recebido; dívidas de ao menos ${formatReais(minimumAmount)} de principal e ${minimumDaysLate} dias de atraso.`;
}
