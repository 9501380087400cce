import { DEBT_KIND_WORDS } from '#shared/domain/debt/debt-kind.ts';
import type { ContractTerms } from '#shared/domain/debt/debt.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais, ZERO_CENTAVOS } from '#shared/domain/values/money.ts';
import { rateText } from './words.ts';

const INDEX_NAMES = { ipca: 'IPCA', igpm: 'IGP-M' } as const;

/** What was agreed for late and for early payment, in as many lines as it takes. */
export function termsLines(terms: ContractTerms): readonly string[] {
  const { fineBps, monthlyInterestBps, interestMode, index, honorariosBps = 0 } = terms;
  const { rebate = ZERO_CENTAVOS, discount } = terms;
  const interest =
    interestMode === 'legal'
      ? 'juros pela taxa legal'
      : `juros de ${rateText(monthlyInterestBps)} ao mês`;
  return [
    `Em atraso: multa de ${rateText(fineBps)} e ${interest}.`,
    ...(index ? [`Correção pelo ${INDEX_NAMES[index]}.`] : []),
    ...(honorariosBps > 0
      ? [`Honorários de ${rateText(honorariosBps)}, onde a regra do dia permite.`]
      : []),
    ...(rebate > 0 ? [`Abatimento de ${formatReais(rebate)}.`] : []),
    ...(discount && discount.amount > 0
      ? [`Desconto de ${formatReais(discount.amount)} até ${formatDate(discount.until)}.`]
      : []),
  ];
}

/**
 * What the creditor told of the contract itself. Score and carteira weigh it, so whoever asks what is kept of them and what decided
 * about them reads it (LGPD arts. 18, II, and 20).
 */
export function contractLines({
  kind,
  contractedOn,
  declaredIncome = ZERO_CENTAVOS,
}: ContractTerms): readonly string[] {
  return [
    ...(kind ? [`Tipo da dívida: ${DEBT_KIND_WORDS[kind]}.`] : []),
    ...(contractedOn ? [`Contrato de ${formatDate(contractedOn)}.`] : []),
    ...(declaredIncome > 0 ? [`Renda mensal declarada: ${formatReais(declaredIncome)}.`] : []),
  ];
}
