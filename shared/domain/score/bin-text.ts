import assert from 'node:assert/strict';
import { type Bins, binOf } from '#shared/domain/learning/bins.ts';
import { centavos, formatReais } from '#shared/domain/values/money.ts';
import type { CaseFacts } from './attributes.ts';
import { EXPERT_CARD } from './expert-card.ts';
import type { Characteristic } from './points-card.ts';

type Numeric = Extract<Characteristic, { kind: 'numeric' }>;
type Unit = 'whole' | 'reais' | 'share' | 'times';

/** What is counted, for bins that the card has no sentence of. */
const COUNTED: Readonly<Record<Numeric['fact'], readonly [name: string, unit: Unit]>> = {
  daysLate: ['Dias de atraso', 'whole'],
  amountOpen: ['Valor em aberto', 'reais'],
  openDebts: ['Dívidas em aberto', 'whole'],
  daysInCollection: ['Dias em cobrança', 'whole'],
  debtsSettled: ['Dívidas já quitadas', 'whole'],
  payments: ['Pagamentos feitos', 'whole'],
  daysSinceLastPayment: ['Dias desde o último pagamento', 'whole'],
  recentPayments: ['Pagamentos nos últimos 90 dias', 'whole'],
  paidShare: ['Parte já paga do que deve ou devia', 'share'],
  promisesKept: ['Promessas cumpridas', 'whole'],
  promisesBroken: ['Promessas não cumpridas', 'whole'],
  agreementsBroken: ['Acordos quebrados', 'whole'],
  shortestDelay: ['Menor atraso com que já quitou, em dias', 'whole'],
  contractDays: ['Dias desde o primeiro contrato', 'whole'],
  timesGreatestPayment: ['O que deve, em vezes do máximo que já pagou', 'times'],
  timesIncome: ['O que deve, em vezes da renda mensal declarada', 'times'],
};

/**
 * Why one fact moved the score, in words that the debtor reads: the card's sentence where the model weighs the card's own bin, and
 * else the bounds of the bin that it weighs, for a learnt model parts the card's bins further.
 */
export function binText(facts: CaseFacts, bins: Bins): string {
  const characteristic = EXPERT_CARD.characteristics.find(({ fact }) => fact === bins.name);
  assert(characteristic, `the card has no words for ${bins.name}`);
  if (characteristic.kind === 'choice') {
    return characteristic.points[facts[characteristic.fact]]?.text ?? characteristic.fact;
  }
  const value = facts[characteristic.fact];
  if (value === null) return characteristic.unknown.text;
  const place = characteristic.bins.findIndex(({ below }) => value < below);
  const bin = characteristic.bins[place];
  assert(bin, `the card has no open last bin for ${characteristic.fact}`);
  const own = { from: characteristic.bins[place - 1]?.below, below: finite(bin.below) };
  const weighed = boundsOf(bins, value);
  const isOwn = weighed.from === own.from && weighed.below === own.below;
  // What is not late yet has no days of delay to tell of.
  const isInTime = characteristic.fact === 'daysLate' && value < 1;
  return isOwn || isInTime ? bin.text : rangeText(characteristic.fact, weighed);
}

/** What each bin of a fact says, in the order of its points: first of what is not known, then from the least on. */
export function binTexts(bins: Bins): readonly string[] {
  const characteristic = EXPERT_CARD.characteristics.find(({ fact }) => fact === bins.name);
  assert(characteristic, `the card has no words for ${bins.name}`);
  if (characteristic.kind === 'choice' || bins.kind === 'category') {
    const words: Readonly<Record<string, { readonly text: string }>> =
      characteristic.kind === 'choice' ? characteristic.points : {};
    const levels = bins.kind === 'category' ? bins.levels : [];
    return [UNKNOWN, ...levels.map((level) => words[level]?.text ?? level)];
  }
  const { edges } = bins;
  const ranges = Array.from({ length: edges.length + 1 }, (_, place) =>
    rangeText(characteristic.fact, { from: edges[place - 1], below: edges[place] }),
  );
  return [characteristic.unknown.text, ...ranges];
}

const UNKNOWN = 'Não se sabe';

/** From the first value to below the second; undefined where a bin is open. */
type Bounds = { readonly from: number | undefined; readonly below: number | undefined };

function boundsOf(bins: Bins, value: number): Bounds {
  const edges = bins.kind === 'numeric' ? bins.edges : [];
  const place = binOf(bins, value) - 1;
  return { from: edges[place - 1], below: edges[place] };
}

const finite = (edge: number): number | undefined => (Number.isFinite(edge) ? edge : undefined);

function rangeText(fact: Numeric['fact'], { from, below }: Bounds): string {
  const [name, unit] = COUNTED[fact];
  if (from === undefined && below === undefined) return `${name}: qualquer`;
  if (unit === 'whole') return `${name}: ${wholeText(from, below)}`;
  const text = { reais: reaisText, share: shareText, times: timesText }[unit];
  if (from === undefined) return `${name}: abaixo de ${text(below ?? 0)}`;
  return below === undefined
    ? `${name}: a partir de ${text(from)}`
    : `${name}: de ${text(from)} a menos de ${text(below)}`;
}

function wholeText(from: number | undefined, below: number | undefined): string {
  const first = from === undefined ? undefined : Math.ceil(from);
  const last = below === undefined ? undefined : Math.ceil(below) - 1;
  if (first === undefined) return `até ${last}`;
  if (last === undefined) return `${first} ou mais`;
  return first === last ? `${first}` : `de ${first} a ${last}`;
}

const reaisText = (amount: number): string => formatReais(centavos(Math.round(amount)));
const shareText = (share: number): string => `${timesText(share * 100, 10)} %`;
const timesText = (times: number, of = 100): string =>
  String(Math.round(times * of) / of).replace('.', ',');
