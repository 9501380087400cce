import { type CalibrationGap, gapName, isOff } from '#shared/domain/score/calibration-gaps.ts';
import { formatCount } from '../../parts/format.ts';
import { FoldedTable } from './folded-table.tsx';
import { formatInterval } from './words.ts';

/** How far what was foretold lay from what was seen, in each band of delay and each group. */
export const GapsTable = ({ gaps }: { readonly gaps: readonly CalibrationGap[] }) => (
  <FoldedTable
    title="Previsto menos visto, por faixa de atraso, estado e tipo de pessoa"
    minWidth={320}
    heads={['Quem', 'Pessoas', 'Previsto menos visto']}
    lines={gaps.map((line) => [
      gapName(line),
      formatCount(line.people ?? line.rows),
      { text: formatInterval(line.gap), isOff: isOff(line) },
    ])}
  />
);
