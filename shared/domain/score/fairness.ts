import * as z from 'zod';
import { Uf } from '#shared/domain/values/uf.ts';
import { peopleOf, squaresByPerson } from './by-person.ts';

/** What is known of somebody for this check alone: no model has a field for it. */
export const FairnessGroup = z.object({ uf: Uf.nullable(), kind: z.enum(['cpf', 'cnpj']) });
export type FairnessGroup = z.infer<typeof FairnessGroup>;

export const Interval = z.object({ value: z.number(), low: z.number(), high: z.number() });

/** How a model treats groups of people, on outcomes later than what it learnt from. */
export const Fairness = z.object({
  groups: z
    .array(
      z.object({
        by: z.enum(['uf', 'kind']),
        name: z.string().max(20),
        rows: z.int().min(1),
        /** How many they are; of old each row counted as one. */
        people: z.int().min(1).optional(),
        /** Share of the group in the upper half of the scores. */
        selected: z.number().min(0).max(1),
        /** That share over the share of everybody else; below 0.8 somebody looks at it. Null where nobody else was selected. */
        ratio: Interval.nullable(),
        /** Mean of what was foretold less the share that paid. */
        gap: Interval,
      }),
    )
    .max(40),
  /** People whose group is not known, or too small to tell anything of. */
  left: z.object({ uf: z.int().min(0), kind: z.int().min(0) }),
});
export type Fairness = z.infer<typeof Fairness>;
type FairnessLine = Fairness['groups'][number];

/** A group of fewer people has figures of luck. */
export const GROUP_MIN = 30;
/** A group whose share in the upper half is surely less than this part of the others' is treated otherwise. */
const RATIO_MIN = 0.8;
/** Of 95 in 100 draws. */
const Z95 = 1.959964;

type Seen = {
  /** Whose the row is; a row of nobody known is a person of its own. */
  readonly person?: string | undefined;
  readonly group: FairnessGroup | undefined;
  readonly foretold: number;
  readonly paid: number;
};

/**
 * Selection and calibration by state and by person or company, each with the interval of 95 of 100 draws of people: whoever was looked at
 * on several nights is one. There is nothing by sex
 * or age: neither is known. In the order of state and kind, whatever order the rows come in.
 */
export function fairnessOf(seen: readonly Seen[]): Fairness {
  const middle = medianOf(seen.map(({ foretold }) => foretold));
  const isSelected = ({ foretold }: Seen): number => (foretold >= middle ? 1 : 0);
  const lines = (by: 'uf' | 'kind'): readonly FairnessLine[] =>
    [...Map.groupBy(seen, ({ group }) => group?.[by] ?? '')]
      .filter(([name, members]) => name !== '' && peopleOf(members) >= GROUP_MIN)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, members]) => {
        const others = seen.filter(({ group }) => group?.[by] !== name);
        const [own, theirs] = [shareOf(members, isSelected), shareOf(others, isSelected)];
        return {
          by,
          name,
          rows: members.length,
          people: peopleOf(members),
          selected: own.share,
          ratio: ratioOf({ ...own, people: peopleOf(members) }, theirs),
          gap: gapOf(members),
        };
      });
  const groups = [...lines('uf'), ...lines('kind')];
  const all = peopleOf(seen);
  const left = (by: 'uf' | 'kind') =>
    groups
      .filter((line) => line.by === by)
      .reduce((sum, { people }) => Math.max(0, sum - (people ?? 0)), all);
  return { groups, left: { uf: left('uf'), kind: left('kind') } };
}

/** Whether a group is surely held back. */
export const isHeldBack = ({ ratio }: Pick<FairnessLine, 'ratio'>): boolean =>
  ratio !== null && ratio.high < RATIO_MIN;

type Share = { readonly share: number; readonly variance: number };

/** A share of rows. It is as uncertain as it varies from person to person, all rows of each together. */
function shareOf(seen: readonly Seen[], isOne: (row: Seen) => number): Share {
  const share = seen.reduce((sum, row) => sum + isOne(row), 0) / Math.max(1, seen.length);
  const squares = squaresByPerson(seen, (row) => isOne(row) - share);
  return { share, variance: squares / Math.max(1, seen.length) ** 2 };
}

/**
 * The interval is that of the logarithm of the ratio (Katz). Of whom nobody was selected it ends where so many people of whom none is would
 * still be seen twice or thrice in 100 draws (Clopper-Pearson). Null where nobody else was selected.
 */
function ratioOf(
  own: Share & { readonly people: number },
  others: Share,
): z.infer<typeof Interval> | null {
  if (others.share === 0) return null;
  if (own.share === 0) {
    const most = 1 - 0.025 ** (1 / own.people);
    return { value: 0, low: 0, high: most / others.share };
  }
  const value = own.share / others.share;
  const relative = ({ share, variance }: Share): number => variance / share ** 2;
  const deviation = Math.sqrt(relative(own) + relative(others));
  return {
    value,
    low: value * Math.exp(-Z95 * deviation),
    high: value * Math.exp(Z95 * deviation),
  };
}

/**
 * The mean of what was foretold less the share that paid. It is as uncertain as what was seen varies from person to person, all rows of
 * each together, and at least as chance varies where what was foretold is right and all rows of a person end alike: of a few people of whom nobody paid it is not certain that none ever does.
 */
export function gapOf(
  members: readonly Pick<Seen, 'person' | 'foretold' | 'paid'>[],
): z.infer<typeof Interval> {
  const { length: rows } = members;
  const people = peopleOf(members);
  const value = members.reduce((sum, { foretold, paid }) => sum + foretold - paid, 0) / rows;
  const squares = squaresByPerson(members, ({ foretold, paid }) => foretold - paid - value);
  const chance = squaresByPerson(members, ({ foretold }) =>
    Math.sqrt(Math.max(0, foretold * (1 - foretold))),
  );
  const variance = Math.max((squares * people) / Math.max(1, people - 1), chance) / rows ** 2;
  const spread = Z95 * Math.sqrt(variance);
  return { value, low: value - spread, high: value + spread };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
