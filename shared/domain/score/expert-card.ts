import type { Engagement, Reach } from './attributes.ts';
import type { Card, Points } from './points-card.ts';

const REST = Number.POSITIVE_INFINITY;
const NOTHING: Points = { points: 0, text: 'Sem informação' };
const REAIS = 100;

/**
 * Where a deployment starts, before it has outcomes to learn from. The points are the judgement of people who
 * collect, and they are ordinal: they put cases in an order but are not calibrated, so the probability is not a
 * forecast. Delay weighs most, because every published collection score finds so, and by far the most telling next is
 * whether this person has ever paid this credor. Nothing that a payment moves may move the score down: a test pays in every way. A sum of zero is an even chance, 500 of 1000; 60 points double the
 * odds.
 */
export const EXPERT_CARD: Card = {
  model: 'especialista-v4',
  base: { points: -0.3, text: 'Ponto de partida, igual para todos' },
  characteristics: [
    {
      kind: 'numeric',
      fact: 'daysLate',
      unknown: NOTHING,
      bins: [
        { below: 1, points: 1.3, text: 'Ainda dentro do prazo' },
        { below: 6, points: 0.9, text: 'Atraso de até 5 dias' },
        { below: 16, points: 0.6, text: 'Atraso de 6 a 15 dias' },
        { below: 31, points: 0.25, text: 'Atraso de 16 a 30 dias' },
        { below: 61, points: -0.2, text: 'Atraso de 31 a 60 dias' },
        { below: 91, points: -0.6, text: 'Atraso de 61 a 90 dias' },
        { below: 181, points: -1.1, text: 'Atraso de 91 a 180 dias' },
        { below: 361, points: -1.7, text: 'Atraso de 181 a 360 dias' },
        { below: REST, points: -2.3, text: 'Atraso de mais de 360 dias' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'amountOpen',
      unknown: NOTHING,
      bins: [
        { below: 100 * REAIS, points: 0.3, text: 'Valor em aberto abaixo de R$ 100' },
        { below: 500 * REAIS, points: 0.15, text: 'Valor em aberto de R$ 100 a R$ 500' },
        { below: 2_000 * REAIS, points: 0, text: 'Valor em aberto de R$ 500 a R$ 2.000' },
        { below: 10_000 * REAIS, points: -0.25, text: 'Valor em aberto de R$ 2.000 a R$ 10.000' },
        { below: REST, points: -0.5, text: 'Valor em aberto a partir de R$ 10.000' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'openDebts',
      unknown: NOTHING,
      bins: [
        { below: 2, points: 0.15, text: 'Uma só dívida em aberto' },
        { below: 4, points: 0, text: 'Duas ou três dívidas em aberto' },
        { below: 7, points: -0.2, text: 'De quatro a seis dívidas em aberto' },
        { below: REST, points: -0.45, text: 'Sete ou mais dívidas em aberto' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'daysInCollection',
      unknown: NOTHING,
      bins: [
        { below: 31, points: 0, text: 'Em cobrança há até 30 dias' },
        { below: 91, points: -0.1, text: 'Em cobrança há mais de 30 dias' },
        { below: REST, points: -0.3, text: 'Em cobrança há mais de 90 dias' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'debtsSettled',
      unknown: NOTHING,
      bins: [
        { below: 1, points: 0, text: 'Nenhuma dívida quitada até agora' },
        { below: 3, points: 0.3, text: 'Já quitou dívidas com este credor' },
        { below: REST, points: 0.5, text: 'Já quitou três dívidas ou mais com este credor' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'payments',
      unknown: NOTHING,
      bins: [
        { below: 1, points: -0.2, text: 'Nenhum pagamento registrado até agora' },
        { below: 2, points: 0.4, text: 'Já fez um pagamento' },
        { below: 5, points: 0.7, text: 'Já fez de dois a quatro pagamentos' },
        { below: REST, points: 0.9, text: 'Já fez cinco pagamentos ou mais' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'daysSinceLastPayment',
      unknown: { points: 0, text: 'Sem data de último pagamento' },
      bins: [
        { below: 31, points: 0.5, text: 'Pagou nos últimos 30 dias' },
        { below: 91, points: 0.25, text: 'Pagou nos últimos 90 dias' },
        { below: 366, points: 0, text: 'Último pagamento há mais de 90 dias' },
        { below: REST, points: -0.2, text: 'Último pagamento há mais de um ano' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'recentPayments',
      unknown: NOTHING,
      bins: [
        { below: 1, points: 0, text: 'Nenhum pagamento nos últimos 90 dias' },
        { below: 2, points: 0.1, text: 'Um pagamento nos últimos 90 dias' },
        { below: REST, points: 0.2, text: 'Dois pagamentos ou mais nos últimos 90 dias' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'paidShare',
      unknown: NOTHING,
      bins: [
        { below: 0.01, points: 0, text: 'Nada pago até agora do que deve ou devia' },
        { below: 0.5, points: 0.05, text: 'Menos da metade já paga do que deve ou devia' },
        { below: REST, points: 0.15, text: 'Metade ou mais já paga do que deve ou devia' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'promisesKept',
      unknown: NOTHING,
      bins: [
        { below: 1, points: 0, text: 'Nenhuma promessa cumprida até agora' },
        { below: REST, points: 0.3, text: 'Já cumpriu promessa de pagamento' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'promisesBroken',
      unknown: NOTHING,
      bins: [
        { below: 1, points: 0, text: 'Nenhuma promessa quebrada' },
        { below: 2, points: -0.25, text: 'Uma promessa não cumprida' },
        { below: REST, points: -0.45, text: 'Mais de uma promessa não cumprida' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'agreementsBroken',
      unknown: NOTHING,
      bins: [
        { below: 1, points: 0, text: 'Nenhum acordo quebrado' },
        { below: REST, points: -0.4, text: 'Já quebrou um acordo' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'shortestDelay',
      unknown: { points: 0, text: 'Nenhuma dívida quitada até agora' },
      bins: [
        { below: 1, points: 0.2, text: 'Já quitou dívida dentro do prazo' },
        { below: 16, points: 0.15, text: 'Já quitou dívida com até 15 dias de atraso' },
        { below: 61, points: 0.05, text: 'Já quitou dívida com até 60 dias de atraso' },
        { below: REST, points: 0, text: 'Só quitou dívidas com mais de 60 dias de atraso' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'contractDays',
      unknown: { points: 0, text: 'Sem data do contrato' },
      bins: [
        { below: 91, points: -0.1, text: 'Primeiro contrato há até 90 dias' },
        { below: 366, points: 0, text: 'Primeiro contrato há até um ano' },
        { below: 1_096, points: 0.05, text: 'Primeiro contrato há mais de um ano' },
        { below: REST, points: 0.1, text: 'Primeiro contrato há mais de três anos' },
      ],
    },
    {
      kind: 'numeric',
      fact: 'timesGreatestPayment',
      unknown: { points: 0, text: 'Sem pagamento com que comparar' },
      bins: [
        { below: 1.5, points: 0.1, text: 'Deve perto do máximo que já pagou de uma vez' },
        { below: 4, points: 0, text: 'Deve até quatro vezes o máximo que já pagou de uma vez' },
        {
          below: 10,
          points: -0.1,
          text: 'Deve mais de quatro vezes o máximo que já pagou de uma vez',
        },
        {
          below: REST,
          points: -0.2,
          text: 'Deve dez vezes ou mais o máximo que já pagou de uma vez',
        },
      ],
    },
    {
      kind: 'numeric',
      fact: 'timesIncome',
      unknown: { points: 0, text: 'Sem renda declarada' },
      bins: [
        { below: 0.1, points: 0.1, text: 'Deve menos de um décimo da renda mensal declarada' },
        { below: 0.3, points: 0.05, text: 'Deve menos de 30 % da renda mensal declarada' },
        { below: 1, points: 0, text: 'Deve menos do que a renda mensal declarada' },
        { below: 3, points: -0.1, text: 'Deve mais do que a renda mensal declarada' },
        { below: REST, points: -0.25, text: 'Deve três vezes a renda mensal declarada ou mais' },
      ],
    },
    {
      kind: 'choice',
      fact: 'engagement',
      points: {
        visited: { points: 0.2, text: 'Visitou o portal nos últimos 90 dias' },
        clicked: { points: 0.1, text: 'Clicou em uma mensagem nos últimos 90 dias' },
        opened: { points: 0.05, text: 'Abriu uma mensagem nos últimos 90 dias' },
        none: { points: 0, text: 'Sem reação às mensagens nos últimos 90 dias' },
      } satisfies Record<Engagement, Points>,
    },
    {
      kind: 'choice',
      fact: 'reach',
      points: {
        confirmed: { points: 0.5, text: 'Contato confirmado' },
        delivers: { points: 0.2, text: 'As mensagens chegam' },
        untried: { points: 0, text: 'Contato ainda não testado' },
        unusable: { points: -0.5, text: 'Nenhum contato recebe mensagens' },
        none: { points: -0.7, text: 'Sem e-mail nem telefone' },
      } satisfies Record<Reach, Points>,
    },
  ],
};
