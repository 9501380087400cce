import { parseArgs } from 'node:util';
import { keepResults } from '../keep-results.ts';
import type { Figure } from '../stopwatch.ts';
import { ANCHORS, missesOf } from './anchors.ts';
import { EMPTY_CARD, LATE_PAYERS_CARD } from './late-payers-card.ts';
import { learningCurve } from './learning-curve.ts';
import { measureSet, speedOf } from './measure-set.ts';
import { readSet } from './read-set.ts';

/**
 * `npm run bench:score -- --data <folder>`: the score's own learning on four public sets, beside what others reach there. The figures
 * are kept as `score` in `bench/results.json`. It ends with an error when a floor is missed.
 */
const { values } = parseArgs({
  options: { data: { type: 'string' }, draws: { type: 'string', default: '20' } },
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

say(
  'set               anchor   AUC    KS     Brier  ECE    lift  train s  rows/s    gap to trees [95%]',
);
for (const [name, { anchor }] of Object.entries(ANCHORS)) {
  const { measures, trainSeconds, rowsPerSecond, gap } = measureSet(
    readSet(folder, name),
    EMPTY_CARD,
  );
  const told = [measures.auc, measures.ks, measures.brier, measures.ece].map((x) => x.toFixed(4));
  say(
    `${name.padEnd(18)}${anchor.toFixed(4)}  ${told.join(' ')} ${measures.lift.toFixed(2)}  ${trainSeconds
      .toFixed(1)
      .padStart(
        6,
      )}  ${String(rowsPerSecond).padStart(8)}  ${signed(gap.delta)} [${signed(gap.low)}, ${signed(gap.high)}]`,
  );
  keep(name, 'AUC of the anchor', anchor, '');
  for (const what of ['auc', 'ks', 'brier', 'ece', 'lift'] as const)
    keep(name, what, measures[what], '');
  keep(name, 'trained in', trainSeconds, 'seconds');
  keep(name, 'scored with reasons', rowsPerSecond, 'rows per second');
  keep(name, 'trees without bounds rank better by', gap.delta, '');
  for (const miss of missesOf(name, measures)) misses.push(`${name}: ${miss}`);
  expect(rowsPerSecond >= GA2M_SPEED_MIN, `${name}: ${rowsPerSecond} rows a second`);
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

keepResults({ score: figures });
for (const miss of misses) say(`missed: ${miss}`);
process.exitCode = misses.length > 0 ? 1 : 0;

function signed(value: number): string {
  return `${value < 0 ? '-' : '+'}${Math.abs(value).toFixed(4)}`;
}
