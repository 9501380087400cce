import { type AdditiveModel, logOddsOfRows } from './additive-model.ts';
import { learnBins } from './bins.ts';
import type { Direction } from './best-split.ts';
import { type Encoded, encodeSample } from './encoded.ts';
import { fitCard } from './fit-card.ts';
import { fitGam } from './fit-gam.ts';
import { oneWay } from './one-way.ts';
import { refine } from './refine.ts';
import { assertWhole, countLabels, type Sample } from './sample.ts';

/**
 * How much was learnt: nothing, the points of the card (`fitted`), shapes beyond the card (`gam`), or also what pairs of
 * attributes say together (`ga2m`).
 */
export type Depth = 'card' | 'fitted' | 'gam' | 'ga2m';

const FITTED_FROM = 30;
const GAM_FROM = 1_000;
const GAM_FROM_EACH = 150;
const GA2M_FROM = 5_000;
const PAIRS_MAX = 20;

/**
 * How deep may be learnt from so many outcomes. Measured on public sets: below a thousand outcomes nothing learnt from scratch
 * beats a card that was moved towards them, and pairs need some five thousand (docs/scoring.md).
 */
export function depthFor(sample: Sample): Depth {
  const { yes, no } = countLabels(sample);
  const rows = yes + no;
  if (rows < FITTED_FROM) return 'card';
  if (rows < GAM_FROM || Math.min(yes, no) < GAM_FROM_EACH) return 'fitted';
  return rows < GA2M_FROM ? 'gam' : 'ga2m';
}

export type LearnSettings = {
  readonly seed: number;
  /** By the name of an attribute: 1 when more of it may only raise the score, -1 only lower it. */
  readonly directions?: Readonly<Record<string, Direction>>;
  readonly depth?: Depth;
};

/**
 * The model that so many outcomes allow, starting from what people thought: one way from no outcome at all to many. The same
 * rows and seed give the same model.
 */
export function learnModel(
  sample: Sample,
  card: AdditiveModel,
  { seed, directions = {}, depth = depthFor(sample) }: LearnSettings,
): AdditiveModel {
  assertWhole(sample);
  if (depth === 'card') return card;
  const seen = encodeFor(card, sample);
  const fitted = fitBounded(card, seen, directions);
  if (depth === 'fitted') return fitted;
  const bins = sample.columns.map((column) => {
    const known = card.shapes.find((shape) => shape.bins.name === column.name)?.bins;
    if (known?.kind === 'category') return known;
    return learnBins(column, sample.labels, { edges: known?.edges ?? [] });
  });
  return fitGam(refine(fitted, bins), encodeSample(sample, bins), {
    pairsMax: depth === 'ga2m' ? PAIRS_MAX : 0,
    directions: bins.map(({ name }) => directions[name] ?? 0),
    seed,
  });
}

/**
 * A card that was moved towards what was seen and whose points go the ways that they may: trees that are added to it go them
 * anyway. Points that had to be bent are held, and all others are moved once more, towards what they have to say beside them.
 */
function fitBounded(
  card: AdditiveModel,
  data: Encoded,
  directions: Readonly<Record<string, Direction>>,
): AdditiveModel {
  const fitted = fitCard(card, data);
  const bent = oneWay(fitted.shapes, data, directions);
  const held = new Set(
    bent.flatMap((shape, place) => (shape === fitted.shapes[place] ? [] : [place])),
  );
  if (held.size === 0) return fitted;
  const shapes = card.shapes.map((shape, place) =>
    held.has(place) ? (bent[place] ?? shape) : shape,
  );
  const again = fitCard({ ...card, shapes }, data, held);
  return { ...again, shapes: oneWay(again.shapes, data, directions) };
}

/** A sample in the bins of a model, without the columns that it does not look at. */
export function encodeFor({ shapes }: AdditiveModel, sample: Sample): Encoded {
  const columns = shapes.map(({ bins }) => {
    const column = sample.columns.find(({ name }) => name === bins.name);
    if (!column) throw new Error(`There is no column ${bins.name}.`);
    return column;
  });
  return encodeSample(
    { ...sample, columns },
    shapes.map(({ bins }) => bins),
  );
}

/** What a model says of each row of a sample, in log-odds. */
export const foretell = (model: AdditiveModel, sample: Sample): Float64Array =>
  logOddsOfRows(model, encodeFor(model, sample));
