import type {
  Band,
  Discount,
  OfferPolicy,
  Range,
  Rung,
} from '#shared/domain/agreement/offer-policy.ts';
import { formatDays, formatReais } from '../../parts/format.ts';

const percent = (bps: number): string => `${String(bps / 100).replace('.', ',')}%`;

/** What holds for every band, as sentences. */
export const rulesOf = (policy: OfferPolicy): readonly string[] => [
  `Uma oferta pode ser aceita até ${formatDays(policy.validityDays)} depois de feita; o primeiro pagamento vence em ${formatDays(policy.firstDueDays)}, sempre em dia útil.`,
  `Piso: ao menos ${percent(policy.floorPrincipalBps)} do principal, sem exceção.`,
  `Alçada: desconto acima de ${percent(policy.operatorDiscountBps)} do devido espera por um gestor.`,
  `Parcela mínima de ${formatReais(policy.parcelMin)}.`,
  `Parcela atrasada: multa de ${percent(policy.lateTerms.fineBps)} e ${lateInterest(policy)}, de pessoas físicas nunca acima do teto da lei; o acordo quebra depois de ${formatDays(policy.toleranceDays)} de tolerância.`,
  policy.isFinancialInstitution === true
    ? 'Instituição financeira: os juros do parcelamento não têm o teto do Código Civil.'
    : 'Juros do parcelamento: de pessoas físicas nunca acima do teto da lei.',
  `Até ${policy.renegotiationsMax === 1 ? '1 renegociação' : `${policy.renegotiationsMax} renegociações`} por devedor; promessa de pagamento para até ${formatDays(policy.promise.daysMax)}.`,
];

const lateInterest = ({ lateTerms }: OfferPolicy): string =>
  lateTerms.interestMode === 'legal'
    ? 'juros e correção pelas taxas da lei'
    : `juros de ${percent(lateTerms.monthlyInterestBps)} ao mês`;

/** Who is in a band: `carteira Antiga, de 31 a 180 dias de atraso`. */
export function scopeOf(
  { carteiras, daysLate, score, amount }: Band,
  carteiraName: (carteiraId: string) => string,
): string {
  const parts = [
    carteiras && `carteira ${carteiras.map(carteiraName).join(', ')}`,
    daysLate && `${rangeText(daysLate, String)} dias de atraso`,
    score && `score ${rangeText(score, String)}`,
    amount && `devendo ${rangeText(amount, formatReais)}`,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join('; ') : 'qualquer caso';
}

const rangeText = ({ from, until }: Range, write: (value: number) => string): string =>
  until === null ? `a partir de ${write(from)}` : `de ${write(from)} a ${write(until)}`;

/** What is given up: `100% da multa, 100% dos juros, 5% do principal`. */
export function discountText(discount: Discount): string {
  const { fineBps, interestBps, principalBps, correctionBps = 0, honorariosBps = 0 } = discount;
  const parts = [
    fineBps > 0 && `${percent(fineBps)} da multa`,
    interestBps > 0 && `${percent(interestBps)} dos juros`,
    principalBps > 0 && `${percent(principalBps)} do principal`,
    correctionBps > 0 && `${percent(correctionBps)} da correção`,
    honorariosBps > 0 && `${percent(honorariosBps)} dos honorários`,
  ].filter((part) => part !== false);
  return parts.length > 0 ? `desconto de ${parts.join(', ')}` : 'sem desconto';
}

/** `De 2 a 6 parcelas, com 20% de entrada, sem juros: desconto de …`. */
export function rungText(rung: Rung): string {
  const { from, until, entryBps, monthlyInterestBps, discount } = rung;
  const count = from === until ? `Em ${from} parcelas` : `De ${from} a ${until} parcelas`;
  const entry = entryBps > 0 ? `com ${percent(entryBps)} de entrada` : 'sem entrada';
  const interest =
    monthlyInterestBps > 0
      ? `com juros de ${percent(monthlyInterestBps)} ao mês (Price)`
      : 'sem juros';
  return `${count}, ${entry}, ${interest}: ${discountText(discount)}`;
}
