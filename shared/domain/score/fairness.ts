import * as z from 'zod';
import { Uf } from '#shared/domain/values/uf.ts';

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

/** Below this a group's figures are luck. */
export const GROUP_MIN = 30;
/** A group whose share in the upper half is surely less than this part of the others' is treated otherwise. */
const RATIO_MIN = 0.8;
/** Of 95 in 100 draws. */
const Z95 = 1.959964;

type Seen = {
  readonly group: FairnessGroup | undefined;
  readonly foretold: number;
  readonly paid: number;
};

/**
 * Selection and calibration by state and by person or company, each with the interval of 95 of 100 draws. There is nothing by sex
 * or age: neither is known. In the order of state and kind, whatever order the people come in.
 */
export function fairnessOf(people: readonly Seen[]): Fairness {
  const middle = medianOf(people.map(({ foretold }) => foretold));
  const isSelected = ({ foretold }: Seen): boolean => foretold >= middle;
  const all = people.filter(isSelected).length;
  const named = { uf: byName(people, 'uf'), kind: byName(people, 'kind') };
  const lines = (by: 'uf' | 'kind'): readonly FairnessLine[] =>
    [...named[by]]
      .filter(([, members]) => members.length >= GROUP_MIN)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, members]) => {
        const own = members.filter(isSelected).length;
        const others = { rows: people.length - members.length, selected: all - own };
        const selected = own / members.length;
        return {
          by,
          name,
          rows: members.length,
          selected,
          ratio: ratioOf({ rows: members.length, selected: own }, others),
          gap: gapOf(members),
        };
      });
  const groups = [...lines('uf'), ...lines('kind')];
  const told = (by: 'uf' | 'kind') =>
    groups.filter((line) => line.by === by).reduce((sum, { rows }) => sum + rows, 0);
  return {
    groups,
    left: { uf: people.length - told('uf'), kind: people.length - told('kind') },
  };
}

/** Whether a group is surely held back. */
export const isHeldBack = ({ ratio }: Pick<FairnessLine, 'ratio'>): boolean =>
  ratio !== null && ratio.high < RATIO_MIN;

function byName(people: readonly Seen[], by: 'uf' | 'kind'): ReadonlyMap<string, readonly Seen[]> {
  const named = new Map<string, Seen[]>();
  for (const one of people) {
    const name = one.group?.[by];
    if (!name) continue;
    const members = named.get(name);
    if (members) members.push(one);
    else named.set(name, [one]);
  }
  return named;
}

type Counts = { readonly rows: number; readonly selected: number };

/** The interval is that of the logarithm of the ratio (Katz); null where one of the shares is nothing. */
function ratioOf(own: Counts, others: Counts): z.infer<typeof Interval> | null {
  if (own.selected === 0 || others.selected === 0) return null;
  const value = own.selected / own.rows / (others.selected / others.rows);
  const deviation = Math.sqrt(
    1 / own.selected - 1 / own.rows + 1 / others.selected - 1 / others.rows,
  );
  return {
    value,
    low: value * Math.exp(-Z95 * deviation),
    high: value * Math.exp(Z95 * deviation),
  };
}

/**
 * The mean of what was foretold less the share that paid. It is as uncertain as what was seen varies, and at least as chance varies
 * where what was foretold is right: of a few people of whom nobody paid it is not certain that none ever does.
 */
export function gapOf(
  members: readonly Pick<Seen, 'foretold' | 'paid'>[],
): z.infer<typeof Interval> {
  const gaps = members.map(({ foretold, paid }) => foretold - paid);
  const value = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const squares = gaps.reduce((sum, gap) => sum + (gap - value) ** 2, 0);
  const chance = members.reduce((sum, { foretold }) => sum + foretold * (1 - foretold), 0);
  const variance = Math.max(squares / Math.max(1, gaps.length - 1), chance / gaps.length);
  const spread = Z95 * Math.sqrt(variance / gaps.length);
  return { value, low: value - spread, high: value + spread };
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
