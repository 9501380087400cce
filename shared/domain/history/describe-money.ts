import { gatewayText } from '#shared/domain/credor/gateway-text.ts';
import type { DebtPart } from '#shared/domain/debt/ledger.ts';
import { allocatedBy, allocatedTo } from '#shared/domain/payment/allocate.ts';
import { isByHand, PAID_BY_TEXTS, UNDONE } from '#shared/domain/payment/by-hand.ts';
import type { Allocation, Waiver } from '#shared/domain/payment/payment.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais, sumCentavos } from '#shared/domain/values/money.ts';
import { localDateOf, type Zone } from '#shared/domain/values/zone.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';
import { dueAgainLine, momentText, owesAgainLines, partsText } from './words.ts';

type MoneyFact = FactOf<
  | 'payment-applied'
  | 'payment-refunded'
  | 'payment-charged-back'
  | 'chargeback-reversed'
  | 'chargeback-told'
  | 'payment-clearing'
  | 'payment-suspected'
  | 'suspicion-ended'
  | 'overpayment-applied'
  | 'debts-owe-again'
>;

/** Money that moved. */
export function describeMoney(fact: MoneyFact, zone: Zone): Description {
  switch (fact.type) {
    case 'payment-applied':
      return {
        kind: 'dinheiro',
        title: `Pagamento de ${formatReais(fact.amount)}: baixa feita`,
        why: [
          ...allocationLines(fact.allocations),
          ...waiverLines(fact.waived),
          ...(fact.overpaid > 0
            ? [`Sobraram ${formatReais(fact.overpaid)}, que esperam por uma pessoa da equipe.`]
            : []),
          fact.paidBy
            ? `Pago em ${formatDate(localDateOf(fact.paidAt, zone))}, ${PAID_BY_TEXTS[fact.paidBy]}. Registrado pela equipe.`
            : `Pago em ${momentText(fact.paidAt, zone)}, pelo ${gatewayText(fact.gateway)}.`,
          ...restatedLine(fact.restated),
        ],
      };
    case 'payment-refunded':
      return {
        kind: 'dinheiro',
        title: `Devolução de ${formatReais(fact.amount)}`,
        why: [
          fact.fromChargeback
            ? isByHand(fact.fromChargeback.chargebackId)
              ? `É o que a equipe tinha registrado como estorno, que fica ${formatReais(fact.fromChargeback.amount)} menor: o que é devido não muda.`
              : `Foi antes do estorno de tudo o que restava, que fica ${formatReais(fact.fromChargeback.amount)} menor: o que é devido não muda.`
            : 'O que este pagamento quitou volta a ser devido.',
          ...dueAgainLine('devolveu', fact.dueAgain),
          ...restatedLine(fact.restated),
        ],
      };
    case 'payment-charged-back':
      return {
        kind: 'dinheiro',
        title:
          fact.chargebackId === UNDONE
            ? `Pagamento de ${formatReais(fact.amount)} registrado por engano: desfeito`
            : `Estorno de ${formatReais(fact.amount)} pelo banco do pagador`,
        why: [
          fact.reversedBefore
            ? 'Já tinha sido desfeito: nada mudou.'
            : `O que este pagamento quitou volta a ser devido${fact.chargebackId === UNDONE ? '' : ', enquanto o estorno valer'}.`,
          ...dueAgainLine('devolveu', fact.dueAgain),
          ...(fact.chargebackId === UNDONE
            ? []
            : byHandLine(fact, 'Registrado pela equipe, pelo que o gateway mostra.')),
          ...restatedLine(fact.restated),
        ],
      };
    case 'chargeback-reversed':
      return {
        kind: 'dinheiro',
        title: 'Estorno desfeito',
        why: [
          fact.amount > 0
            ? `Voltaram ${formatReais(fact.amount)}, que quitam o que tinham quitado.`
            : 'O aviso veio antes do próprio estorno: quando ele chegar, nada mudará.',
          ...byHandLine(fact, 'Registrado pela equipe: a contestação foi ganha.'),
          ...restatedLine(fact.restated),
        ],
      };
    case 'chargeback-told':
      return {
        kind: 'dinheiro',
        title: 'O gateway avisou do estorno que a equipe já tinha registrado',
        why: ['É o mesmo: nada mudou.'],
      };
    case 'debts-owe-again':
      return {
        kind: 'dinheiro',
        title: 'Voltou a faltar algo que tinha sido pago',
        why: owesAgainLines(fact),
      };
    case 'payment-clearing':
      return {
        kind: 'dinheiro',
        title: 'Pagamento a caminho',
        why: [
          `${TELLERS[fact.told]} que foi pago em ${formatDate(fact.paidOn)}.`,
          `Até ${formatDate(fact.clearsBy)} ninguém cobra de novo; se nada chegar, a régua continua.`,
        ],
      };
    case 'payment-suspected':
      return {
        kind: 'dinheiro',
        title: `Chegaram ${formatReais(fact.amount)} que podem ser desta pessoa`,
        why: [
          SUSPICIONS[fact.because],
          `Até ${formatDate(fact.heldUntil)} ninguém cobra, enquanto a equipe confere de quem é.`,
        ],
      };
    case 'suspicion-ended':
      return {
        kind: 'dinheiro',
        title: 'O pagamento sem cobrança foi esclarecido',
        why: ['Nada mais espera por ele.'],
      };
    case 'overpayment-applied':
      return {
        kind: 'dinheiro',
        title: 'O que foi pago a mais abateu outras dívidas',
        why: ['A equipe decidiu; vale a data em que o dinheiro chegou.'],
      };
  }
}

const SUSPICIONS = {
  'same-payer':
    'Quem pagou tem o documento desta pessoa, mas o pagamento não diz de que cobrança é.',
  'same-amount': 'É o valor exato de uma cobrança em aberto, mas o pagamento não diz de qual.',
} as const;

const TELLERS = {
  gateway: 'O gateway avisou',
  debtor: 'A pessoa disse',
  team: 'A equipe registrou',
} as const;

function allocationLines(allocations: readonly Allocation[]): readonly string[] {
  const total = (part: DebtPart) =>
    sumCentavos(allocations.map((allocation) => allocatedTo(allocation, part)));
  const parts = partsText([
    [total('principal'), 'principal'],
    [total('correction'), 'correção'],
    [total('fine'), 'multa'],
    [total('interest'), 'juros'],
    [total('honorarios'), 'honorários'],
  ]);
  return parts === '' ? [] : [`Abateu ${parts}.`];
}

function waiverLines(waived: readonly Waiver[] = []): readonly string[] {
  const of = (reason: Waiver['reason']) =>
    allocatedBy(waived.filter((waiver) => waiver.reason === reason));
  const [discount, spared, missing] = [of('discount'), of('payoff'), of('tolerance')];
  return [
    ...(discount > 0 ? [`Desconto de ${formatReais(discount)}, por pagar tudo no prazo.`] : []),
    ...(spared > 0 ? [`Abatimento de ${formatReais(spared)}, por pagar antes do vencimento.`] : []),
    ...(missing > 0
      ? [`Faltavam ${formatReais(missing)}, dentro da tolerância: foram dispensados.`]
      : []),
  ];
}

export const restatedLine = (restated: FactOf<'payment-applied'>['restated']): readonly string[] =>
  restated && restated.length > 0
    ? ['Outros pagamentos foram redistribuídos pela ordem em que foram feitos.']
    : [];

const byHandLine = (
  { chargebackId }: { readonly chargebackId: string },
  words: string,
): readonly string[] => (isByHand(chargebackId) ? [words] : []);
