import type { AgreementTerms } from '#shared/domain/agreement/agreement.ts';
import { discountOf, payableOf } from '#shared/domain/agreement/agreement-figures.ts';
import { instalmentName } from '#shared/domain/agreement/instalment-debts.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import { restatedLine } from './describe-money.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';
import { rateText, owesAgainLines } from './words.ts';

type AgreementFact = FactOf<
  | 'agreement-proposed'
  | 'agreement-refused'
  | 'agreement-accepted'
  | 'agreement-fulfilled'
  | 'agreement-reopened'
  | 'agreement-owes-again'
  | 'agreement-rest-let-go'
  | 'agreement-broken'
  | 'agreement-reinstated'
  | 'agreement-end-held'
  | 'agreement-cancelled'
  | 'agreement-renegotiated'
>;

const REINSTATED =
  'As dívidas voltam a ser devidas sem o desconto, menos o que foi pago ou perdoado, contado do dia de cada pagamento e perdão.';

const CANCELLED_BECAUSE: Readonly<Record<FactOf<'agreement-cancelled'>['because'], string>> = {
  operator: 'Cancelado pela equipe.',
  debtor: 'Cancelado a pedido do devedor.',
  'dispute-upheld': 'A contestação foi procedente.',
};

/** An agreement from proposal to end. */
export function describeAgreement(fact: AgreementFact): Description {
  switch (fact.type) {
    case 'agreement-proposed':
      return {
        kind: 'decisao',
        title: `Acordo de ${formatReais(payableOf(fact))} proposto`,
        why: [
          ...termLines(fact),
          `O desconto passa do limite de quem opera: espera por um gestor até ${formatDate(fact.validUntil)}.`,
        ],
      };
    case 'agreement-refused':
      return { kind: 'decisao', title: 'Acordo não aprovado', why: ['Um gestor recusou.'] };
    case 'agreement-accepted':
      return {
        kind: 'dinheiro',
        title: `Acordo de ${formatReais(payableOf(fact))} assinado`,
        why: [
          ...termLines(fact),
          `${fact.via === 'portal' ? 'Aceito pelo devedor no portal' : 'Registrado pela equipe'}; o termo tem o SHA-256 ${fact.termHash.slice(0, 16)}….`,
          'As dívidas descansam enquanto ele está em vigor: só as parcelas são lembradas.',
        ],
      };
    case 'agreement-fulfilled':
      return {
        kind: 'dinheiro',
        title: 'Acordo cumprido',
        why: [
          'Nenhuma parcela falta mais: as dívidas estão quitadas, com o desconto.',
          ...restatedLine(fact.restated),
        ],
      };
    case 'agreement-reopened':
      return {
        kind: 'dinheiro',
        title: 'Acordo volta a ter parcela em aberto',
        why: [
          ...(fact.keptAt
            ? [
                'O último pagamento dele só ficou conhecido depois: foi feito antes da devolução, e o acordo tinha sido cumprido.',
              ]
            : []),
          fact.byCreditor
            ? 'O credor devolveu um pagamento ou corrigiu uma dívida depois de cumprido o acordo. Só é devido o que voltou a faltar: por este ato o acordo não se quebra sozinho, e o desconto só se perde se alguém da equipe o cancelar.'
            : 'O banco de quem pagou tomou um pagamento de volta depois de cumprido o acordo: ele se quebra no fim da tolerância, como qualquer outro.',
          ...restatedLine(fact.restated),
          ...(fact.task
            ? [`A equipe tem até ${formatDate(fact.task.dueOn)} para ver o que houve (Tarefas).`]
            : []),
        ],
      };
    case 'agreement-owes-again':
      return {
        kind: 'dinheiro',
        title: 'Voltou a faltar algo do acordo',
        why: owesAgainLines(fact),
      };
    case 'agreement-rest-let-go':
      return {
        kind: 'decisao',
        title: `O que voltou a faltar do acordo ficou por isso mesmo: ${formatReais(fact.amount)}`,
        why: [
          'Um gestor decidiu: nada mais é devido dele, e o acordo volta a estar cumprido.',
          'Isto não volta a ser devido, nem se o acordo terminar por outra razão (Código Civil, art. 385).',
        ],
      };
    case 'agreement-broken':
      return {
        kind: 'dinheiro',
        title: 'Acordo quebrado',
        why: [
          `${fact.number === 0 ? 'A entrada' : `A parcela ${fact.number}`} não foi paga até o fim da tolerância.`,
          REINSTATED,
        ],
      };
    case 'agreement-reinstated':
      return {
        kind: 'dinheiro',
        title: 'Acordo de volta',
        why: [
          'Chegou um pagamento feito dentro da tolerância: o acordo vale como antes, com o desconto.',
          ...restatedLine(fact.restated),
        ],
      };
    case 'agreement-end-held':
      return {
        kind: 'decisao',
        title: 'O acordo não pôde terminar sozinho',
        why: [
          'O fim dele mexe em mais do que cabe em uma gravação: foi pago em partes demais.',
          'Nada mudou: continua em vigor, o que for pago conta, e em uma semana se tenta de novo. Avise quem administra o sistema.',
        ],
      };
    case 'agreement-cancelled':
      return {
        kind: 'dinheiro',
        title: 'Acordo cancelado',
        why: [CANCELLED_BECAUSE[fact.because], REINSTATED],
      };
    case 'agreement-renegotiated':
      return {
        kind: 'dinheiro',
        title: 'Acordo renegociado',
        why: ['Outro acordo toma o seu lugar.', REINSTATED],
      };
  }
}

function termLines(terms: AgreementTerms): readonly string[] {
  const discount = discountOf(terms.debts);
  const [first] = terms.instalments;
  const interest =
    terms.interest > 0
      ? ` e juros de ${formatReais(terms.interest)} (Price, ${rateText(terms.monthlyInterestBps)} ao mês)`
      : '';
  return [
    `${terms.debts.length === 1 ? '1 dívida' : `${terms.debts.length} dívidas`}, com desconto de ${formatReais(discount)}${interest}.`,
    ...(first
      ? [
          `${instalmentName(terms, first.number).replace('Acordo: ', 'Começa por ')} de ${formatReais(first.amount)} em ${formatDate(first.dueDate)}.`,
        ]
      : []),
  ];
}
