import type { AdditiveModel } from '#shared/domain/learning/additive-model.ts';
import { foretell, learnModel } from '#shared/domain/learning/learn-model.ts';
import { measure } from '#shared/domain/learning/measures.ts';
import { probabilityOf } from '#shared/domain/learning/odds.ts';
import { peopleOf } from './by-person.ts';
import type { FairnessGroup } from './fairness.ts';
import type { Outcome } from './outcome.ts';
import { sampleOf } from './outcome-sample.ts';
import type { Proxy } from './proxy.ts';

/** The audit is a look, not a model: the newest rows tell enough. */
const ROWS_MAX = 20_000;
const LEARNT_MIN = 100;
const TESTED_MIN = 30;
const STATES_MAX = 5;
const NOTHING_THOUGHT: AdditiveModel = { intercept: 0, pairs: [], shapes: [] };

/**
 * The audit of proxies: for companies and for the states with most people, a model learns to tell the group by the facts of the score
 * alone, and is tested on later outcomes. It scores nobody.
 */
export function proxiesOf(
  outcomes: { readonly learnt: readonly Outcome[]; readonly tested: readonly Outcome[] },
  seed: number,
): readonly Proxy[] {
  const learnt = known(outcomes.learnt).slice(-ROWS_MAX);
  const tested = known(outcomes.tested).slice(-ROWS_MAX);
  const states = [...Map.groupBy(learnt, ({ group }) => group.uf ?? '')]
    .filter(([name]) => name !== '')
    .toSorted(([a, as], [b, bs]) => bs.length - as.length || (a < b ? -1 : 1))
    .slice(0, STATES_MAX)
    .map(([name]) => ({ by: 'uf' as const, name }));
  return [{ by: 'kind' as const, name: 'cnpj' }, ...states].flatMap(({ by, name }): Proxy[] => {
    const asLabels = (people: readonly Grouped[]) =>
      people.map((one) => ({ ...one, paid: one.group[by] === name ? (1 as const) : (0 as const) }));
    const [learning, asked] = [sampleOf(asLabels(learnt)), sampleOf(asLabels(tested))];
    const rows = ofGroup(asked.labels);
    const isOf = (one: Grouped): boolean => one.group[by] === name;
    const isTold = hasBoth(learnt, isOf, LEARNT_MIN) && hasBoth(tested, isOf, TESTED_MIN);
    if (!isTold) return [];
    const model = learnModel(learning, NOTHING_THOUGHT, { seed });
    const { auc } = measure(foretell(model, asked).map(probabilityOf), asked.labels);
    return [{ by, name, rows, auc }];
  });
}

type Grouped = Outcome & { readonly group: FairnessGroup };
const known = (outcomes: readonly Outcome[]): readonly Grouped[] =>
  outcomes.flatMap((one) => (one.group ? [{ ...one, group: one.group }] : []));

const ofGroup = (labels: Uint8Array): number => labels.reduce((sum, label) => sum + label, 0);

/** Whether there are so many people of the group, and so many others. */
const hasBoth = (
  rows: readonly Grouped[],
  isOf: (one: Grouped) => boolean,
  least: number,
): boolean =>
  peopleOf(rows.filter(isOf)) >= least && peopleOf(rows.filter((one) => !isOf(one))) >= least;
