import type { Dossier, DossierAgreement, DossierDebt } from '#shared/domain/dossier/dossier.ts';
import { localTimeOf } from '#shared/domain/dossier/dossier-events.ts';
import { memoryTable } from '#shared/domain/debt/memory-table.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { addCentavos, formatReais } from '#shared/domain/values/money.ts';
import type { Zone } from '#shared/domain/values/zone.ts';
import type { Block } from './document.ts';
import { tableBlock } from './term-table.ts';

const none = (text: string): Block => ({ kind: 'paragraph', text });

const DEBT_STATES: Readonly<Record<DossierDebt['status'], string>> = {
  open: 'em aberto',
  settled: 'quitada',
  agreed: 'em acordo: devem-se as parcelas dele',
  withdrawn: 'retirada da cobrança',
};

export function debtBlocks({ debts }: Pick<Dossier, 'debts'>): readonly Block[] {
  if (debts.length === 0) return [none('Nenhuma.')];
  return debts.flatMap(({ externalId, description, status, principal, dueDate, ...debt }) => [
    { kind: 'subheading' as const, text: [externalId, description].filter(Boolean).join(' · ') },
    {
      kind: 'facts' as const,
      rows: [
        ['Valor original', formatReais(principal)],
        ['Vencimento', formatDate(dueDate)],
        ['Contrato', debt.contract.join(' ')],
        ['Situação', stateText(status, debt.value)],
      ] as const,
    },
    ...(debt.value === null ? [] : [memoryBlock(debt.value)]),
  ]);
}

const memoryBlock = ({ lines, total }: NonNullable<DossierDebt['value']>): Block =>
  tableBlock(memoryTable('O quê', { memory: lines, total }));

const stateText = (status: DossierDebt['status'], value: DossierDebt['value']): string =>
  value === null
    ? DEBT_STATES[status]
    : `${DEBT_STATES[status]}, ${value.daysLate} dias de atraso em ${formatDate(value.on)}`;

const AGREEMENT_STATES: Readonly<Record<string, string>> = {
  proposed: 'proposto, não assinado',
  refused: 'recusado',
  active: 'em vigor',
  fulfilled: 'cumprido',
  broken: 'quebrado',
  cancelled: 'cancelado',
  renegotiated: 'renegociado',
};

export function agreementBlocks({
  agreements,
  zone,
}: Pick<Dossier, 'agreements' | 'zone'>): readonly Block[] {
  if (agreements.length === 0) return [none('Nenhum.')];
  return agreements.flatMap((agreement) => [
    { kind: 'subheading' as const, text: `Acordo ${agreement.number}` },
    { kind: 'facts' as const, rows: agreementRows(agreement, zone) },
    {
      kind: 'table' as const,
      columns: [
        { title: 'Parcela', share: 40 },
        { title: 'Vencimento', share: 30 },
        { title: 'Valor', share: 30, align: 'right' as const },
      ],
      rows: agreement.parts.map(({ name, dueDate, amount }) => [
        name,
        formatDate(dueDate),
        formatReais(amount),
      ]),
    },
  ]);
}

function agreementRows(
  { status, forDate, policyVersion, owed, discount, payable, signature }: DossierAgreement,
  zone: Zone,
): readonly (readonly [string, string])[] {
  const terms = [
    ['Situação', AGREEMENT_STATES[status] ?? status],
    ['Calculado para', formatDate(forDate)],
    ['Devido sem acordo', formatReais(owed)],
    ['Desconto', formatReais(discount)],
    ['A pagar', formatReais(payable)],
    ['Política de ofertas', `versão ${policyVersion}`],
  ] as const;
  if (signature === null) return terms;
  const { acceptedAt, via, termHash, evidenceHash, evidence, isIntact } = signature;
  const how = via === 'portal' ? 'pela pessoa, no portal' : 'pela equipe, a pedido da pessoa';
  return [
    ...terms,
    ['Aceito', `${localTimeOf(acceptedAt, zone)}, ${how}`],
    ['SHA-256 do termo', termHash],
    ['SHA-256 da prova', evidenceHash],
    ...(evidence === null
      ? []
      : ([
          ['Quem aceitou', evidence.identity],
          ['Endereço IP', evidence.ip || 'desconhecido'],
          ['Navegador', evidence.userAgent || 'desconhecido'],
          ['Pedido', evidence.request],
        ] as const)),
    ['Termo e prova', PROOF_TEXTS[`${isIntact}`]],
  ];
}

const PROOF_TEXTS = {
  true: 'guardados, com estes hashes',
  false: 'guardados com OUTROS hashes: foram alterados por fora do sistema',
  null: 'apagados',
} as const;

export function paymentBlocks({ payments }: Pick<Dossier, 'payments'>): readonly Block[] {
  if (payments.length === 0) return [none('Nenhum.')];
  const right = { align: 'right' as const };
  return [
    {
      kind: 'table',
      columns: [
        { title: 'Pago em', share: 24 },
        { title: 'Por', share: 22 },
        { title: 'Valor', share: 18, ...right },
        { title: 'Devolvido', share: 18, ...right },
        { title: 'A maior', share: 18, ...right },
      ],
      rows: payments.map(({ localTime, gateway, amount, refunded, withdrawn, overpaid }) => [
        localTime,
        gateway,
        formatReais(amount),
        formatReais(addCentavos(refunded, withdrawn)),
        formatReais(overpaid),
      ]),
    },
  ];
}
