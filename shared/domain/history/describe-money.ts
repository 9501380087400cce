import type { Allocation } from '#shared/domain/payment/payment.ts';
import { formatReais, sumCentavos } from '#shared/domain/values/money.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';
import { momentText, partsText } from './words.ts';

type MoneyFact = FactOf<'payment-applied' | 'payment-refunded'>;

/** Money that moved. */
export function describeMoney(fact: MoneyFact, zone: Zone): Description {
  switch (fact.type) {
    case 'payment-applied':
      return {
        kind: 'dinheiro',
        title: `Pagamento de ${formatReais(fact.amount)}: baixa feita`,
        why: [
          ...allocationLines(fact.allocations),
          ...(fact.overpaid > 0
            ? [`Sobraram ${formatReais(fact.overpaid)}, que esperam por uma pessoa da equipe.`]
            : []),
          `Pago em ${momentText(fact.paidAt, zone)}, pelo ${fact.gateway}.`,
          ...restatedLine(fact.restated),
        ],
      };
    case 'payment-refunded':
      return {
        kind: 'dinheiro',
        title: `Devolução de ${formatReais(fact.amount)}`,
        why: ['O que este pagamento quitou volta a ser devido.', ...restatedLine(fact.restated)],
      };
  }
}

function allocationLines(allocations: readonly Allocation[]): readonly string[] {
  const total = (part: 'principal' | 'interest' | 'fine') =>
    sumCentavos(allocations.map((allocation) => allocation[part]));
  const parts = partsText([
    [total('principal'), 'principal'],
    [total('fine'), 'multa'],
    [total('interest'), 'juros'],
  ]);
  return parts === '' ? [] : [`Abateu ${parts}.`];
}

const restatedLine = (restated: FactOf<'payment-applied'>['restated']): readonly string[] =>
  restated && restated.length > 0
    ? ['Outros pagamentos foram redistribuídos pela ordem em que foram feitos.']
    : [];
