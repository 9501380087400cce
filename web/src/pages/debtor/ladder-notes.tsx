import { Stack, Text } from '@mantine/core';
import type { CaseView } from '#events/api/debtor.ts';
import { formatDate, formatMoment } from '../../parts/format.ts';

/** What the team decided about the ladder of a case, and what the ladder asks of the team. */
export function LadderNotes({ known: { ladder, tasks } }: { readonly known: CaseView }) {
  const { pause, stop } = ladder;
  const lines = [
    ...(stop ? [`Régua encerrada em ${formatMoment(stop.since)}. ${stop.motive}.`] : []),
    ...(pause ? [`Régua em pausa até ${formatMoment(pause.until)}. ${pause.motive}.`] : []),
    ...tasks.map(({ title, dueOn }) => `Tarefa até ${formatDate(dueOn)}: ${title}.`),
  ];
  if (lines.length === 0) return null;
  return (
    <Stack gap={2}>
      {lines.map((line) => (
        <Text key={line} size="sm">
          {line}
        </Text>
      ))}
    </Stack>
  );
}
