import type { ScoreModelList } from '#events/api/score.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';
import { FoldedTable } from './folded-table.tsx';

type Groups = ScoreModelList['models'][number]['card']['calibration'];

/** What was foretold and what was seen, from the tenth that pays least to the one that pays most. */
export const CalibrationTable = ({ groups }: { readonly groups: Groups }) => (
  <FoldedTable
    title="Previsto e visto, por décimo"
    minWidth={280}
    heads={['Casos', 'Previsto', 'Pagaram']}
    lines={groups.map(({ rows, foretold, seen }) => [
      formatCount(rows),
      formatPercent(foretold),
      formatPercent(seen),
    ])}
  />
);
