import type { Credor } from '#shared/domain/credor/credor.ts';
import { isConsumer } from '#shared/domain/debt/amount-due.ts';
import type { Debt } from '#shared/domain/debt/debt.ts';
import { lateChargesOn } from '#shared/domain/debt/late-charges.ts';
import { type MemoryTable, memoryTable } from '#shared/domain/debt/memory-table.ts';
import type { MoneyRules } from '#shared/domain/debt/money-rules.ts';
import type { Profile } from '#shared/domain/debtor/debtor.ts';
import { capitalised, partsText } from '#shared/domain/history/words.ts';
import { formatTaxId, TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais, subtractCentavos } from '#shared/domain/values/money.ts';
import type { AgreedDebt } from './agreement.ts';
import type { DraftTerms } from './draft-terms.ts';
import { discountOf, owedBefore, owedOf, payableOf } from './agreement-figures.ts';
import { instalmentName } from './instalment-debts.ts';
import { termClauses } from './term-clauses.ts';

const CPF_DIGITS = 11;

/** A piece of the term, for whoever draws it: on a page of the portal or in the PDF. */
export type TermBlock =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | MemoryTable;

export type TermFacts = {
  readonly terms: DraftTerms;
  readonly credor: Credor;
  readonly profile: Profile;
  /** Those of the agreement, for their names and contracts. */
  readonly debts: readonly Debt[];
  /** What the debts were valued by. */
  readonly rules: MoneyRules;
};

/** What is agreed, in the order in which it is read, in pt-BR. The same facts always give the same words. */
export function termBlocks(facts: TermFacts): readonly TermBlock[] {
  const { terms } = facts;
  return [
    { kind: 'heading', text: 'Quem' },
    { kind: 'paragraph', text: creditorLine(facts.credor) },
    { kind: 'paragraph', text: debtorLine(facts.profile) },
    { kind: 'heading', text: 'O que é devido' },
    debtsTable(facts),
    {
      kind: 'paragraph',
      text: `Valores de ${formatDate(terms.forDate)}: ${partsOf(terms)}. Sem o acordo: ${formatReais(owedBefore(terms.debts))}. Desconto: ${formatReais(discountOf(terms.debts))}. Com o acordo: ${formatReais(terms.total)}.`,
    },
    { kind: 'heading', text: 'Como se paga' },
    instalmentsTable(terms),
    { kind: 'heading', text: 'Condições' },
    ...termClauses(terms, facts.profile).map((text, index): TermBlock => {
      return { kind: 'paragraph', text: `${index + 1}. ${text}` };
    }),
    { kind: 'heading', text: `Memória de cálculo de ${formatDate(terms.forDate)}` },
    ...terms.debts.flatMap((agreed) => agreedTable(agreed, facts)),
  ];
}

/** CDC art. 42-A: name, address and document of whoever collects. */
function creditorLine({ legalName, taxId, address, city, supportPhone, supportEmail }: Credor) {
  return `Credor: ${legalName}, ${documentText(taxId)}, ${address}, ${city}. Atendimento: ${supportPhone}, ${supportEmail}.`;
}

const debtorLine = ({ name, taxId }: Profile): string =>
  `Devedor: ${name}, ${documentText(taxId)}.`;

function documentText(taxId: string): string {
  const parsed = TaxId.safeParse(taxId);
  const kind = taxId.length === 11 ? 'CPF' : 'CNPJ';
  return `${kind} ${parsed.success ? formatTaxId(parsed.data) : taxId}`;
}

function debtsTable({ terms, debts }: TermFacts): TermBlock {
  return {
    kind: 'table',
    head: ['Dívida', 'Vencimento', 'Valor', 'Desconto', 'No acordo'],
    rows: terms.debts.map((agreed) => {
      const debt = debts.find(({ debtId }) => debtId === agreed.debtId);
      const owed = owedBefore([agreed]);
      const off = discountOf([agreed]);
      return [
        debt ? debt.description || debt.externalId : '',
        debt ? formatDate(debt.dueDate) : '',
        formatReais(owed),
        formatReais(off),
        formatReais(subtractCentavos(owed, off)),
      ];
    }),
    foot: [
      'Total',
      '',
      formatReais(owedBefore(terms.debts)),
      formatReais(discountOf(terms.debts)),
      formatReais(terms.total),
    ],
  };
}

/** How what a debt cost on the day of the offer came about, line by line. */
function agreedTable(
  agreed: AgreedDebt,
  { terms, debts, profile, rules }: TermFacts,
): readonly TermBlock[] {
  const debt = debts.find(({ debtId }) => debtId === agreed.debtId);
  if (!debt) return [];
  const asAgreed = { ...debt, ledger: agreed.ledger };
  const consumer = isConsumer({
    documentKind: profile.taxId.length === CPF_DIGITS ? 'cpf' : 'cnpj',
  });
  const charges = lateChargesOn(asAgreed, terms.forDate, consumer, rules);
  const owed = owedBefore([agreed]);
  const name = debt.description || debt.externalId;
  // What became known of a series since the offer is no part of what was offered.
  if (charges.total !== owed) {
    const text = `${name}: ${formatReais(owed)} (${partsOf({ debts: [agreed] })}), pelos índices que eram conhecidos nesse dia.`;
    return [{ kind: 'paragraph', text }];
  }
  return [memoryTable(name, charges)];
}

const partsOf = ({ debts }: Pick<DraftTerms, 'debts'>): string =>
  partsText([
    [owedOf(debts, 'principal'), 'principal'],
    [owedOf(debts, 'correction'), 'correção'],
    [owedOf(debts, 'fine'), 'multa'],
    [owedOf(debts, 'interest'), 'juros'],
    [owedOf(debts, 'honorarios'), 'honorários'],
  ]);

function instalmentsTable(terms: DraftTerms): TermBlock {
  const { instalments, interest } = terms;
  return {
    kind: 'table',
    head: ['Pagamento', 'Vencimento', 'Juros nele', 'Valor'],
    rows: instalments.map((part) => [
      capitalised(instalmentName(terms, part.number).replace('Acordo: ', '')),
      formatDate(part.dueDate),
      formatReais(part.interest),
      formatReais(part.amount),
    ]),
    foot: ['Total', '', formatReais(interest), formatReais(payableOf(terms))],
  };
}
