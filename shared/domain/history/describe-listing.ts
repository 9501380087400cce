import { END_TEXTS, type ListingEnd } from '#shared/domain/listing/listing-end.ts';
import { KIND_WORDS, REGISTRY_WORDS } from '#shared/domain/listing/listing-kind.ts';
import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import { reasonText } from './describe-contact.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';
import { capitalised, momentText } from './words.ts';

type ListingFact = FactOf<
  | 'listing-asked'
  | 'listing-notice-held'
  | 'listing-notice-failed'
  | 'listing-filing-requested'
  | 'listing-filing-tried'
  | 'listing-filed'
  | 'listing-cancelled'
  | 'listing-withdrawal-requested'
  | 'listing-withdrawal-repeated'
  | 'listing-withdrawn'
  | 'listing-barred'
  | 'listing-bar-lifted'
>;

const DEADLINES: Readonly<Record<FactOf<'listing-withdrawal-repeated'>['deadline'], string>> = {
  ahead: 'Retirada pedida de novo ao órgão',
  near: 'Atenção: o prazo de retirada do registro está acabando',
  missed: 'Prazo de retirada do registro vencido',
};

/** A listing from the day it was asked for to the registry's last word. */
export function describeListing(fact: ListingFact, zone: Zone): Description {
  switch (fact.type) {
    case 'listing-asked':
      return decided(`${capitalised(KIND_WORDS[fact.kind])} pedida: primeiro o aviso ao devedor`, [
        fact.step ? `Pelo passo ${fact.step.stepId} da régua.` : 'Por uma pessoa da equipe.',
        `Só vai ao órgão (${REGISTRY_WORDS[fact.registry]}) ${fact.waitDays} dias depois da prova de que o aviso chegou.`,
      ]);
    case 'listing-notice-held':
      return {
        kind: 'retido',
        title: `Aviso de registro retido até ${momentText(fact.until, zone)}`,
        why: fact.reasons.map(reasonText),
      };
    case 'listing-notice-failed':
      return decided(`Sem prova de entrega do aviso por ${CHANNEL_NAMES[fact.channel]}`, [
        'Sem prova, este canal não vale como aviso e nada é registrado por ele.',
      ]);
    case 'listing-filing-requested':
      return decided(`Registro a enviar ao órgão: ${formatReais(fact.amount)}`, [
        'O prazo depois do aviso passou sem pagamento, acordo ou contestação.',
      ]);
    case 'listing-filing-tried':
      return decided('Registro reservado para envio ao órgão', [
        'A reserva impede que a mesma dívida seja registrada duas vezes.',
      ]);
    case 'listing-filed':
      return decided(`Dívida registrada, protocolo ${fact.protocol}`, [
        ...(fact.publicFrom > fact.filedOn
          ? [`Pode ser paga no cartório até ${formatDate(fact.publicFrom)}.`]
          : []),
        `Sai por si em ${formatDate(fact.delistOn)}, cinco anos depois do vencimento no máximo.`,
      ]);
    case 'listing-cancelled':
      return decided('Registro cancelado antes de ser feito', [
        because(fact.because),
        ...(fact.detail ? [`O órgão disse: ${fact.detail}`] : []),
      ]);
    case 'listing-withdrawal-requested':
      return decided(`Registro a retirar até ${formatDate(fact.withdrawBy)}`, [
        because(fact.because),
      ]);
    case 'listing-withdrawal-repeated':
      return decided(DEADLINES[fact.deadline], [
        'O órgão ainda não confirmou a retirada.',
        `O prazo é ${formatDate(fact.withdrawBy)}.`,
      ]);
    case 'listing-withdrawn':
      return decided(
        'Registro retirado, com a confirmação do órgão',
        fact.wasListed ? [] : ['O órgão não chegou a registrar a dívida.'],
      );
    case 'listing-barred':
      return decided('Nenhuma dívida desta pessoa pode ser registrada', [because(fact.because)]);
    case 'listing-bar-lifted':
      return decided('Dívidas desta pessoa podem voltar a ser registradas', []);
  }
}

const decided = (title: string, why: readonly string[]): Description => ({
  kind: 'decisao',
  title,
  why,
});

const because = (end: ListingEnd): string => `${capitalised(END_TEXTS[end])}.`;
