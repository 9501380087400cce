import type { CreditAssessmentView } from '#events/api/credit.ts';
import type { CreditPolicy } from '#shared/domain/credit/credit-policy.ts';
import { formatDays, formatPercent, formatReais } from '../../parts/format.ts';

export const RECOMMENDATIONS: Readonly<
  Record<CreditAssessmentView['recommendation'], { name: string; color: string }>
> = {
  approve: { name: 'Aprovar', color: 'green.7' },
  review: { name: 'Analisar por uma pessoa', color: 'orange.6' },
  decline: { name: 'Recusar', color: 'red.7' },
};

export const KIND_NAMES: Readonly<Record<CreditAssessmentView['kind'], string>> = {
  cpf: 'Pessoa',
  cnpj: 'Empresa',
};

export const monthsText = (months: number): string => (months === 1 ? '1 mês' : `${months} meses`);

/** The right by which a credor looks at an applicant, of those that are enough for it (LGPD art. 7). */
export const BASES: readonly { readonly value: CreditPolicy['basis']; readonly label: string }[] = [
  { value: 'credit-protection', label: 'Proteção do crédito (LGPD, art. 7º, X)' },
  { value: 'contract', label: 'Pedido da própria pessoa antes do contrato (LGPD, art. 7º, V)' },
];

/** What a policy says, sentence by sentence. */
export const policySentences = (policy: CreditPolicy): readonly string[] => [
  `Aprova a partir de ${policy.approveFrom}, recusa abaixo de ${policy.reviewFrom}; entre os dois, uma pessoa olha.`,
  `Acima de ${formatReais(policy.amountMax)}, de ${monthsText(policy.monthsMax)} ou de parcela de ${formatPercent(policy.instalmentShareMax)} da renda, uma pessoa olha.`,
  `${policy.bureau === null ? 'Não consulta birô' : 'Consulta o birô de teste'} e ${policy.usesOwnBook ? 'olha' : 'não olha'} como a pessoa pagou esta empresa.`,
  ...(policy.bureau === null
    ? []
    : [
        `Cada relatório custa ${formatReais(policy.reportPrice)}: até ${formatReais(policy.monthlyBudget)} por mês e ${policy.reportsPerMinute} por minuto.`,
      ]),
  `Vale ${formatDays(policy.validDays)}; é apagada em ${formatDays(policy.keepDays)}.`,
];
