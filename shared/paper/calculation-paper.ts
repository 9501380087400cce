import type { AmountDue } from '#shared/domain/debt/amount-due.ts';
import type { ContractTerms } from '#shared/domain/debt/debt.ts';
import { memoryTable } from '#shared/domain/debt/memory-table.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { termsLines } from '#shared/domain/history/describe-terms.ts';
import { formatDate, type LocalDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { documentPdf } from './document.ts';
import { type Letterhead, taxIdWritten } from './letterhead.ts';
import { tableBlock } from './term-table.ts';

export type CalculationFacts = {
  readonly credor: Letterhead;
  /** Null once the person was anonymised. */
  readonly profile: Pick<Profile, 'name' | 'taxId'> | null;
  readonly due: AmountDue;
  readonly on: LocalDate;
  /** The debtor's day on which the paper is made. */
  readonly madeOn: LocalDate;
};

/** The _memória de cálculo_ of one debt as a PDF. The same facts always give the same bytes. */
export function calculationPaper({ credor, profile, due, on, madeOn }: CalculationFacts) {
  const { debt } = due;
  const title = `Memória de cálculo de ${debt.externalId}`;
  return documentPdf({
    title,
    credor,
    on: madeOn,
    fingerprint: `${title} para ${formatDate(on)}, feita em ${formatDate(madeOn)}`,
    blocks: [
      { kind: 'title', text: title },
      {
        kind: 'facts',
        rows: [
          ['Devedor', debtorText(profile)],
          ...(debt.description === '' ? [] : ([['Dívida', debt.description]] as const)),
          ['Documento', debt.externalId],
          ['Valor original', formatReais(debt.principal)],
          ['Vencimento', formatDate(debt.dueDate)],
          ['Contrato', termsLines(debt.terms).join(' ')],
          ['Calculado para', formatDate(on)],
        ],
      },
      { kind: 'heading', text: `Quanto é devido em ${formatDate(on)}` },
      tableBlock(memoryTable('O quê', due)),
      { kind: 'small-print', text: howText(debt.terms) },
      ...(on > madeOn ? [{ kind: 'small-print' as const, text: AHEAD }] : []),
    ],
  });
}

const debtorText = (profile: CalculationFacts['profile']): string =>
  profile ? `${profile.name} · ${taxIdWritten(profile.taxId)}` : 'Pessoa anonimizada';

/** How each line came about, and by which law. */
function howText({ interestMode }: ContractTerms): string {
  const rounded =
    interestMode === 'value-per-day'
      ? 'O contrato diz os juros em reais por dia: o valor de um dia é arredondado ao centavo e multiplicado pelos dias.'
      : 'Cada linha é arredondada uma única vez, ao centavo mais próximo, meio centavo para cima.';
  return `A multa é cobrada uma única vez, sobre o principal, e de consumidores até o limite do CDC (art. 52 §1º). Os juros são simples, por dia corrido, só sobre o principal em aberto, nunca sobre multa, honorários ou juros. O que vence em dia sem banco pode ser pago no primeiro dia útil seguinte sem acréscimo (Código Civil art. 132 §1º). ${rounded}`;
}

const AHEAD =
  'O dia do cálculo ainda não chegou: não contam pagamentos que venham antes dele nem índices que ainda não foram publicados.';
