import { payByOf } from '#shared/domain/listing/clocks.ts';
import type { Listing } from '#shared/domain/listing/listing.ts';
import { REGISTRY_WORDS } from '#shared/domain/listing/listing-kind.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import { html, type Html } from './html.ts';

/**
 * What a bureau or cartório holds of the debtor or may come to hold, until when they can avoid it, and when it is taken
 * off: each sentence with what one can do. What the debtor was not yet told of is not here.
 */
export function listingNotes(listings: readonly Listing[], zone: Zone): readonly Html[] {
  return listings.flatMap((listing) => {
    const words = wordsOf(listing, zone);
    if (words === null) return [];
    const { tone, title, text } = words;
    return [
      html`<div class="note ${tone}" role="status"><p><b>${title}</b></p><p>${text}</p></div>`,
    ];
  });
}

type Words = { readonly tone: 'warn' | 'good'; readonly title: string; readonly text: string };

function wordsOf(listing: Listing, zone: Zone): Words | null {
  const where = REGISTRY_WORDS[listing.registry];
  const what = listing.kind === 'protesto' ? 'levada a protesto' : 'registrada';
  switch (listing.status) {
    case 'asked':
    case 'cancelled':
      return null;
    case 'noticed':
      return {
        tone: 'warn',
        title: 'Enviamos um aviso a você',
        text: `Nada foi registrado. Do recebimento do aviso em diante, você tem ${listing.waitDays} dias para pagar, negociar ou contestar antes que a dívida possa ser ${what} no ${where}.`,
      };
    case 'waiting':
      return {
        tone: 'warn',
        title: `Você pode resolver até ${formatDate(payByOf(listing.fileFrom))}`,
        text: `Nada foi registrado. Pagando, fazendo um acordo ou contestando até esse dia, a dívida não é ${what} no ${where}.`,
      };
    case 'filing':
      return {
        tone: 'warn',
        title: `A dívida está sendo ${what}`,
        text: `O prazo do aviso passou e o pedido está indo ao ${where}. Se você pagar ou fizer um acordo agora, pedimos a retirada.`,
      };
    case 'filed':
      return filedWords(listing, where, what);
    case 'withdrawing':
      return {
        tone: 'good',
        title: 'Pedimos a retirada do registro',
        text: `O ${where} tem até ${formatDate(listing.withdrawBy)} para retirar. Você não precisa fazer nada.`,
      };
    case 'withdrawn':
      return {
        tone: 'good',
        title: `Registro retirado em ${formatDate(localDateOf(listing.endedAt, zone))}`,
        text:
          listing.kind === 'protesto'
            ? `A carta de anuência está no ${where}. Se o protesto chegou a ser feito, o cancelamento é pedido por você lá, e as custas são pagas na hora.`
            : `O ${where} confirmou que não guarda mais nada desta dívida.`,
      };
  }
}

function filedWords(
  { kind, amount, filedOn, publicFrom, delistOn }: Extract<Listing, { status: 'filed' }>,
  where: string,
  what: string,
): Words {
  return {
    tone: 'warn',
    title: `A dívida foi ${what} em ${formatDate(filedOn)}`,
    text:
      kind === 'protesto'
        ? `Está no ${where}, no valor de ${formatReais(amount)}. Até ${formatDate(publicFrom)} dá para pagar lá mesmo ou aqui; depois, pagando aqui, entregamos a carta de anuência em até cinco dias úteis, e o cancelamento no cartório tem custas.`
        : `Está no ${where}, no valor de ${formatReais(amount)}. Pagando tudo, a retirada é pedida na hora, e a lei dá cinco dias úteis para ela. Sem pagamento, sai sozinha em ${formatDate(delistOn)}.`,
  };
}
