import { gatewayText } from '#shared/domain/credor/gateway-text.ts';
import type { ChargeKind } from '#shared/domain/charge/charge-kind.ts';
import type { CancelReason } from '#shared/domain/charge/charge.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';
import { momentText } from './words.ts';

type ChargeFact = FactOf<
  | 'charge-requested'
  | 'charge-issued'
  | 'charge-failed'
  | 'charge-cancel-requested'
  | 'charge-cancelled'
  | 'charge-cancel-refused'
  | 'charge-registered'
  | 'charge-rejected'
  | 'charge-written-off'
>;

const KIND_NAMES: Readonly<Record<ChargeKind, string>> = {
  pix: 'Pix',
  bolepix: 'Boleto com Pix',
  boleto: 'Boleto',
};
const CANCEL_REASONS: Readonly<Record<CancelReason, string>> = {
  replaced: 'O devedor pediu outra cobrança das mesmas dívidas.',
  'not-owed': 'O que ela cobra já foi pago ou retirado.',
  'written-off': 'O banco deu baixa no boleto.',
};

/** Charges from the wish to their end. */
export function describeCharge(fact: ChargeFact, zone: Zone): Description {
  return { kind: 'dinheiro', ...wordsOf(fact, zone) };
}

function wordsOf(fact: ChargeFact, zone: Zone): Pick<Description, 'title' | 'why'> {
  switch (fact.type) {
    case 'charge-requested':
      return {
        title: `${KIND_NAMES[fact.kind ?? 'pix']} de ${formatReais(fact.amount)} pedido`,
        why: [
          `Valor de ${formatDate(fact.forDate)}, de ${fact.debtIds.length === 1 ? '1 dívida' : `${fact.debtIds.length} dívidas`}.`,
        ],
      };
    case 'charge-issued': {
      const until = `Pelo ${gatewayText(fact.gateway)}; vale até ${momentText(fact.expiresAt, zone)}.`;
      return fact.boleto
        ? { title: 'Boleto emitido', why: [until, `Vence em ${formatDate(fact.boleto.dueDate)}.`] }
        : { title: 'Pix emitido', why: [until] };
    }
    case 'charge-failed':
      return {
        title: 'A cobrança não pôde ser emitida',
        why: [`O gateway disse: ${fact.reason}`],
      };
    case 'charge-cancel-requested':
      return { title: 'Cancelamento da cobrança pedido', why: [CANCEL_REASONS[fact.reason]] };
    case 'charge-cancelled':
      return {
        title: 'Cobrança cancelada no gateway',
        why: ['Se alguém ainda a pagar, o dinheiro é reconhecido.'],
      };
    case 'charge-cancel-refused':
      return {
        title: 'A cobrança não pôde ser cancelada',
        why: [`O gateway disse: ${fact.reason}`],
      };
    case 'charge-registered':
      return { title: 'Boleto registrado no banco', why: ['Já pode ser pago.'] };
    case 'charge-rejected':
      return {
        title: 'O banco recusou o boleto',
        why: [fact.reason, 'O link do devedor gera outra cobrança.'],
      };
    case 'charge-written-off':
      return { title: 'O banco deu baixa no boleto', why: [fact.reason] };
  }
}
