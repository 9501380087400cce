import { lastDayOf } from '#shared/domain/promise/promise-figures.ts';
import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { Description } from './description.ts';
import type { FactOf } from './entry.ts';

const PROMISED_BY: Readonly<Record<FactOf<'promise-made'>['via'], string>> = {
  portal: 'Pelo devedor, no portal.',
  operator: 'Registrado pela equipe.',
  reply: 'Pelo devedor, em resposta a uma mensagem.',
};

type PromiseFact = FactOf<'promise-made' | 'promise-kept' | 'promise-broken' | 'promise-lapsed'>;

/** A promise from the day it was made to what became of it. */
export function describePromise(fact: PromiseFact): Description {
  switch (fact.type) {
    case 'promise-made':
      return {
        kind: 'decisao',
        title: `${fact.replaces ? 'Promessa remarcada' : 'Prometeu pagar'}: ${formatReais(fact.amount)} em ${formatDate(fact.date)}`,
        why: [PROMISED_BY[fact.via], `Ninguém cobra até ${formatDate(lastDayOf(fact))}.`],
      };
    case 'promise-kept':
      return {
        kind: 'dinheiro',
        title: 'Promessa cumprida',
        why: [
          fact.afterAll
            ? 'Tinha sido dada por não cumprida; o dinheiro era de dentro do prazo e só depois chegou.'
            : 'O prometido foi pago.',
        ],
      };
    case 'promise-broken':
      return {
        kind: 'decisao',
        title: 'Promessa não cumprida',
        why: ['O dia e a tolerância passaram sem todo o prometido; a régua volta a andar.'],
      };
    case 'promise-lapsed':
      return { kind: 'decisao', title: 'Promessa sem efeito', why: ['Um acordo tomou o lugar.'] };
  }
}
