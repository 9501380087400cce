import { Text } from '@mantine/core';
import type { ScoreWatchList } from '#events/api/score.ts';
import { FoldedTable } from './folded-table.tsx';
import { factName, formatFigure } from './words.ts';

type Month = ScoreWatchList['months'][number];

/** Shift of the scores and of each fact beside what luck explains, and how well the outcomes of the month were foretold. */
export function WatchTable({ month: { score, attributes, measures } }: { readonly month: Month }) {
  const shifts = [
    ...(score ? [{ name: 'PSI das notas', ...score }] : []),
    ...attributes.map(({ name, ...shift }) => ({ name: `CSI: ${factName(name)}`, ...shift })),
  ];
  return (
    <>
      <Text size="sm" c="dimmed">
        {measures
          ? `AUC ${formatFigure(measures.auc)}, KS ${formatFigure(measures.ks)}, Brier ${formatFigure(measures.brier)}, erro de calibração ${formatFigure(measures.ece)}, em ${measures.rows} resultados.`
          : 'Resultados de menos para medir o acerto.'}
      </Text>
      <FoldedTable
        title="O que mudou de distribuição"
        minWidth={320}
        heads={['O quê', 'Índice', 'O acaso explica até']}
        lines={shifts.map(({ name, shift, byLuck }) => [
          name,
          formatFigure(shift),
          formatFigure(byLuck),
        ])}
      />
    </>
  );
}
