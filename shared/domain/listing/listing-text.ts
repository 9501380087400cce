import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { END_TEXTS } from './listing-end.ts';
import { payByOf } from './clocks.ts';
import type { Listing } from './listing.ts';

/** What is going on with a listing, for the team, in pt-BR. */
export function listingText(listing: Listing): string {
  switch (listing.status) {
    case 'asked':
      return 'O aviso ao devedor ainda vai sair.';
    case 'noticed':
      return `O aviso saiu; espera-se a prova de entrega até ${formatDate(listing.proofBy)}.`;
    case 'waiting':
      return `Avisado: pode resolver até ${formatDate(payByOf(listing.fileFrom))}.`;
    case 'filing':
      return listing.triedAt
        ? 'Enviado ao órgão; falta a resposta.'
        : 'O prazo passou: vai ao órgão.';
    case 'filed':
      return `Registrada desde ${formatDate(listing.filedOn)}; sai por si em ${formatDate(listing.delistOn)}.`;
    case 'withdrawing':
      return `A retirar até ${formatDate(listing.withdrawBy)}, porque ${END_TEXTS[listing.because]}.`;
    case 'withdrawn':
      return `Retirada, porque ${END_TEXTS[listing.because]}.`;
    case 'cancelled':
      return `Cancelada antes do registro, porque ${END_TEXTS[listing.because]}.`;
  }
}

/** The next day that counts, or null. */
export function nextDayOf(listing: Listing): LocalDate | null {
  switch (listing.status) {
    case 'waiting':
      return listing.fileFrom;
    case 'filed':
      return listing.delistOn;
    case 'withdrawing':
      return listing.withdrawBy;
    default:
      return null;
  }
}
