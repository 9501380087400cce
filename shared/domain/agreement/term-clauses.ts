import { inForceOn, MONEY_LAW } from '#shared/domain/debt/money-law.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { rateText } from '#shared/domain/history/words.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais, subtractCentavos, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import type { DraftTerms } from './draft-terms.ts';
import { totalCost } from './total-cost.ts';

const CPF_DIGITS = 11;

/** What holds besides the figures, each rule with its source, in pt-BR. */
export function termClauses(terms: DraftTerms, debtor: Pick<Profile, 'taxId'>): readonly string[] {
  const { toleranceDays } = terms;
  return [
    'Enquanto este acordo estiver em dia, as dívidas acima não são cobradas: só as parcelas.',
    interestClause(terms),
    lateClause(terms, debtor),
    `Pagando antes, no todo ou em parte, os juros das parcelas são reduzidos na proporção dos dias (CDC art. 52 §2º)${terms.payoffDiscountBps > 0 ? `, e as parcelas que ainda não venceram têm mais ${rateText(terms.payoffDiscountBps)} de desconto` : ''}.`,
    `Se uma parcela ficar sem pagamento por mais de ${toleranceDays} dias depois do último dia para pagá-la, o acordo termina. As dívidas voltam às condições originais, sem o desconto, e tudo o que foi pago é abatido, contado do dia de cada pagamento (Código Civil art. 354 e 355).`,
    'Com a última parcela paga, as dívidas acima estão quitadas, e o desconto é definitivo.',
    'Nenhum direito é renunciado: o devedor pode contestar, pedir revisão e ir à Justiça (CDC art. 51).',
    `Esta proposta vale até ${formatDate(terms.validUntil)}.`,
  ];
}

/** What a late instalment really costs this debtor: within the law's caps, and by the law's own rate where it says so. */
function lateClause({ lateTerms, forDate }: DraftTerms, { taxId }: Pick<Profile, 'taxId'>): string {
  const isConsumer = taxId.length === CPF_DIGITS;
  const { fineBps, monthlyInterestBps, interestMode } = lateTerms;
  const fineCap = inForceOn(MONEY_LAW.consumerFine, forDate)?.maxBps;
  const interestCap = inForceOn(MONEY_LAW.consumerInterest, forDate)?.maxMonthlyBps;
  const within = (bps: number, cap = bps): string =>
    rateText(isConsumer ? Math.min(bps, cap) : bps);
  const lawful =
    isConsumer && fineCap !== undefined
      ? ` (CDC art. 52 §1º: no máximo ${rateText(fineCap)} para consumidores)`
      : '';
  const interest =
    interestMode === 'legal'
      ? 'juros e correção pelas taxas da lei (Código Civil art. 389 e 406)'
      : `juros de ${within(monthlyInterestBps, interestCap)} ao mês, simples, por dia`;
  return `Parcela paga depois do vencimento tem multa de ${within(fineBps, fineCap)}, uma única vez${lawful}, e ${interest}. Multa e juros contam só sobre a parte da parcela que vem do valor principal das dívidas, nunca sobre multa, honorários ou juros. O que vence em dia sem banco pode ser pago no primeiro dia útil seguinte sem acréscimo (Código Civil art. 132 §1º).`;
}

/** What the parcels cost, per month and per year, and in reais (CDC art. 52 II and III). */
function interestClause({ interest, monthlyInterestBps, total, instalments }: DraftTerms): string {
  if (interest === 0) return 'O parcelamento não tem juros nem tarifas.';
  const yearly = ((1 + monthlyInterestBps / 10_000) ** 12 - 1) * 100;
  const parcels = instalments.filter(({ number }) => number > 0).map(({ amount }) => amount);
  const entry = instalments.find(({ number }) => number === 0)?.amount ?? ZERO_CENTAVOS;
  const cost = totalCost(subtractCentavos(total, entry), parcels);
  return `O parcelamento tem juros de ${rateText(monthlyInterestBps)} ao mês pela tabela Price (${decimal(yearly)}% ao ano), que somam ${formatReais(interest)}, e nenhuma tarifa nem imposto: o custo efetivo total (CET) é de ${decimal(cost.monthly)}% ao mês e ${decimal(cost.yearly)}% ao ano.`;
}

const decimal = (percent: number): string => percent.toFixed(2).replace('.', ',');
