import { Alert, Stack, Table, Text } from '@mantine/core';
import type { StudyView } from '#events/api/experiment.ts';
import { formatCount, formatPercent, formatReais } from '../../parts/format.ts';
import { IntervalBar } from './interval-bar.tsx';
import { armName, intervalText, verdictText } from './words.ts';

const MICROS_PER_CENTAVO = 10_000;

/** What each group came to, and how they differ. */
export function StudyResults({ results }: { readonly results: StudyView }) {
  const { comparisons, split } = results;
  return (
    <Stack gap="xs">
      {split.isOff && (
        <Alert color="red" role="alert" title="Os grupos não se enchem como declarado">
          Há casos que se perdem no caminho de um dos grupos: descubra por quê antes de acreditar no
          resto.
        </Alert>
      )}
      <ArmTable arms={results.arms} />
      {comparisons.map((comparison) => {
        const { armId, against, interval, incremental } = comparison;
        return (
          <div key={`${armId} ${against}`}>
            <Text size="sm">
              <b>{armName(results, armId)}</b> contra {armName(results, against)}:{' '}
              {verdictText(comparison)}
              {interval && `. ${intervalText(interval)}`}
              {interval && `; incremental de ${formatReais(incremental)}`}
            </Text>
            {interval && <IntervalBar interval={interval} />}
          </div>
        );
      })}
    </Stack>
  );
}

function ArmTable({ arms }: { readonly arms: StudyView['arms'] }) {
  return (
    <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Grupo</Table.Th>
            <Table.Th ta="right">Entraram</Table.Th>
            <Table.Th ta="right">Contados</Table.Th>
            <Table.Th ta="right">Pagaram</Table.Th>
            <Table.Th ta="right">Mensagens</Table.Th>
            <Table.Th ta="right">Custo</Table.Th>
            <Table.Th ta="right">Recuperado</Table.Th>
            <Table.Th ta="right">Por caso</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {arms.map(({ armId, name, entered, cases, payers, contacts, ...sums }) => (
            <Table.Tr key={armId}>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right">{formatCount(entered)}</Table.Td>
              <Table.Td ta="right">{formatCount(cases)}</Table.Td>
              <Table.Td ta="right">{cases === 0 ? '–' : formatPercent(payers / cases)}</Table.Td>
              <Table.Td ta="right">{formatCount(contacts)}</Table.Td>
              <Table.Td ta="right">
                {formatReais(Math.round(sums.costMicros / MICROS_PER_CENTAVO))}
              </Table.Td>
              <Table.Td ta="right">{formatReais(sums.recovered)}</Table.Td>
              <Table.Td ta="right">{formatReais(Math.round(sums.perCase))}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
