import { parseArgs } from 'node:util';
import { keepResults } from '../keep-results.ts';
import type { Delta } from '#shared/domain/learning/paired-bootstrap.ts';
import type { Figure } from '../stopwatch.ts';
import {
  ANCHORS,
  giniMisses,
  giniShare,
  missesBeside,
  missesOf,
  RANKED,
  type Ranked,
} from './anchors.ts';
import { measureByBand } from './by-band.ts';
import { EMPTY_CARD, LATE_PAYERS_CARD } from './late-payers-card.ts';
import { learningCurve } from './learning-curve.ts';
import { measureSet, speedOf } from './measure-set.ts';
import { readAnswers, readSet } from './read-set.ts';

/**
 * `npm run bench:score -- --data <folder>`: the score's own learning on four public sets, beside what others reach there; with
 * `--peers <folder>` beside what `peers.py` answered of the same rows, one by one. The figures are kept as `score` in
 * `bench/results.json`. It ends with an error when a floor is missed.
 */
const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    peers: { type: 'string' },
    draws: { type: 'string', default: '20' },
  },
});
if (!values.data) throw new Error('Say where the sets are: npm run bench:score -- --data <folder>');
const folder = values.data;
const say = (text: string) => process.stdout.write(`${text}\n`);
const misses: string[] = [];
const figures: Figure[] = [];
const keep = (of: string, what: string, value: number, unit: string) =>
  void figures.push({ name: `${of}: ${what}`, value: Math.round(value * 1e4) / 1e4, unit });
const expect = (isMet: boolean, text: string) => void (isMet || misses.push(text));

const CARD_SPEED_MIN = 300_000;
const GA2M_SPEED_MIN = 70_000;
const REASONS_MISS_MAX = 1e-9;

say('set               which   AUC    KS     Brier  ECE    lift');
for (const [name, { anchor }] of Object.entries(ANCHORS)) {
  const answers = values.peers ? readAnswers(values.peers, name) : null;
  const result = measureSet(readSet(folder, name), EMPTY_CARD, answers);
  const { measures, beside, gap, reasonsMiss, trainSeconds, rowsPerSecond } = result;
  const share = giniShare(measures.auc, anchor.auc);
  say(`${name.padEnd(18)}ours    ${rankedText(measures)}`);
  say(`${' '.repeat(18)}anchor  ${rankedText(anchor)}`);
  if (beside) say(`${' '.repeat(18)}peer    ${rankedText(beside.peer)}`);
  say(`  Gini ${(share * 100).toFixed(1)} % of the anchor's`);
  if (beside) say(`  ranks better than its peer by ${deltaText(beside.delta)}`);
  say(`  trees without bounds rank better by ${deltaText(gap)}`);
  say(`  trained in ${trainSeconds.toFixed(1)} s, ${rowsPerSecond} rows/s with reasons`);
  say(`  reasons miss the score by ${reasonsMiss.toExponential(1)} at most\n`);
  for (const what of RANKED) {
    keep(name, what, measures[what], '');
    if (anchor[what] !== undefined) keep(name, `${what} of the anchor`, anchor[what], '');
    if (beside) keep(name, `${what} of its peer`, beside.peer[what], '');
  }
  keep(name, 'Gini as a share of the anchor’s', share, '');
  if (beside) keepDelta(name, 'ranks better than its peer by', beside.delta);
  keepDelta(name, 'trees without bounds rank better by', gap);
  keep(name, 'trained in', trainSeconds, 'seconds');
  keep(name, 'scored with reasons', rowsPerSecond, 'rows per second');
  const missed = `${name}: reasons miss the score by at most`;
  figures.push({ name: missed, value: reasonsMiss, unit: 'log-odds' });
  const missing = [
    ...missesOf(name, measures),
    ...giniMisses(name, measures),
    ...(beside ? missesBeside(name, beside.delta) : []),
  ];
  for (const miss of missing) misses.push(`${name}: ${miss}`);
  expect(rowsPerSecond >= GA2M_SPEED_MIN, `${name}: ${rowsPerSecond} rows a second`);
  expect(reasonsMiss <= REASONS_MISS_MAX, `${name}: reasons miss the score by ${reasonsMiss}`);
}

const late = readSet(folder, 'taiwan_late_pay');
const cardSpeed = speedOf(LATE_PAYERS_CARD, late.test);
say(`\na card with reasons: ${cardSpeed} rows/s`);
keep('a card', 'scored with reasons', cardSpeed, 'rows per second');
expect(cardSpeed >= CARD_SPEED_MIN, `a card scores ${cardSpeed} rows a second`);

say('\noutcomes  learnt   AUC    Brier   from scratch  worst against the card');
const curve = learningCurve(late, Number(values.draws));
const cardAuc = curve[0]?.auc ?? Number.NaN;
for (const point of curve) {
  say(
    `${String(point.outcomes).padStart(8)}  ${point.depth.padEnd(7)} ${point.auc.toFixed(4)} ${point.brier.toFixed(4)}  ${(point.scratchAuc?.toFixed(4) ?? '-').padEnd(12)}  ${signed(point.worstAgainstCard)}`,
  );
  keep(`learnt from ${point.outcomes} outcomes`, 'auc', point.auc, '');
  keep(`learnt from ${point.outcomes} outcomes`, 'brier', point.brier, '');
  if (point.outcomes === 0) expect(point.auc >= 0.685, `the card alone has AUC ${point.auc}`);
  if (point.outcomes === 100) expect(point.auc >= 0.713, `100 outcomes give AUC ${point.auc}`);
  expect(point.auc >= cardAuc - 0.003, `${point.outcomes} outcomes rank below the card`);
}

// Of the sets, this one alone has bands of delay with 2,000 outcomes or more: months late when the bill was due.
const bands = measureByBand(readSet(folder, 'taiwan_legal'), EMPTY_CARD, 'PAY_0', [1, 2]);
say(
  `\na model for each of ${bands.bands} bands of delay ranks better by ${deltaText(bands.delta)}`,
);
say(
  `  Brier ${bands.each.brier.toFixed(4)} beside ${bands.one.brier.toFixed(4)} of one model for all`,
);
keepDelta('taiwan_legal', 'a model for each band of delay ranks better by', bands.delta);
keep('taiwan_legal', 'brier of a model for each band of delay', bands.each.brier, '');

keepResults({ score: figures });
for (const miss of misses) say(`missed: ${miss}`);
process.exitCode = misses.length > 0 ? 1 : 0;

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`;
}

function rankedText({ lift, ...others }: Partial<Ranked>): string {
  const told = RANKED.filter((what) => what !== 'lift').map((what) => others[what]);
  return `${told.map((x) => x?.toFixed(4) ?? '-     ').join(' ')} ${lift?.toFixed(2) ?? '-'}`;
}

function deltaText({ delta, low, high }: Delta): string {
  return `${signed(delta)} [${signed(low)}, ${signed(high)}]`;
}

function keepDelta(of: string, what: string, { delta, low, high }: Delta): void {
  keep(of, what, delta, '');
  keep(of, `${what}, at least`, low, '95 %');
  keep(of, `${what}, at most`, high, '95 %');
}
