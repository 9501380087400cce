import { rateText } from '#shared/domain/history/words.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { DraftTerms } from './draft-terms.ts';

/** What holds besides the figures, each rule with its source, in pt-BR. */
export function termClauses(terms: DraftTerms): readonly string[] {
  const { lateTerms, toleranceDays } = terms;
  return [
    'Enquanto este acordo estiver em dia, as dívidas acima não são cobradas: só as parcelas.',
    interestClause(terms),
    `Parcela paga depois do vencimento tem multa de ${rateText(lateTerms.fineBps)}, uma única vez (CDC art. 52 §1º: no máximo 2% para consumidores), e juros de ${rateText(lateTerms.monthlyInterestBps)} ao mês, simples, por dia. O que vence em dia sem banco pode ser pago no primeiro dia útil seguinte sem acréscimo (Código Civil art. 132 §1º).`,
    `Pagando antes, no todo ou em parte, os juros das parcelas são reduzidos na proporção dos dias (CDC art. 52 §2º)${terms.payoffDiscountBps > 0 ? `, e as parcelas que ainda não venceram têm mais ${rateText(terms.payoffDiscountBps)} de desconto` : ''}.`,
    `Se uma parcela ficar sem pagamento por mais de ${toleranceDays} dias depois do último dia para pagá-la, o acordo termina. As dívidas voltam às condições originais, sem o desconto, e tudo o que foi pago é abatido, contado do dia de cada pagamento (Código Civil art. 354 e 355).`,
    'Com a última parcela paga, as dívidas acima estão quitadas, e o desconto é definitivo.',
    'Nenhum direito é renunciado: o devedor pode contestar, pedir revisão e ir à Justiça (CDC art. 51).',
    `Esta proposta vale até ${formatDate(terms.validUntil)}.`,
  ];
}

/** What the parcels cost, per month and per year, and in reais (CDC art. 52 II and III). */
function interestClause({ interest, monthlyInterestBps }: DraftTerms): string {
  if (interest === 0) return 'O parcelamento não tem juros nem tarifas.';
  const yearly = ((1 + monthlyInterestBps / 10_000) ** 12 - 1) * 100;
  return `O parcelamento tem juros de ${rateText(monthlyInterestBps)} ao mês pela tabela Price (${yearly.toFixed(2).replace('.', ',')}% ao ano), que somam ${formatReais(interest)}, e nenhuma tarifa.`;
}
