import { Alert, Card, Group, Progress, Stack, Table, Text, Title } from '@mantine/core';
import type { SortingView } from '#events/api/sorting.ts';
import { formatCount, formatMoment } from '../../parts/format.ts';
import { KeptForExceptions } from './kept-for-exceptions.tsx';
import { TextLink } from '../../parts/text-link.tsx';

const PERCENT = 100;
const MOVED = {
  look: ['mudaria', 'mudariam'],
  sorting: ['mudou', 'mudaram'],
} as const;

type Shown = {
  readonly title: string;
  readonly sorting: SortingView;
  readonly names: ReadonlyMap<string, string>;
};

/** Who moves from where to where, who takes another régua, and some of them to look at. */
export function SortingCard({ title, sorting, names }: Shown) {
  const { status, placed, moves, reguas, kept, sample, progress, startedAt, kind } = sorting;
  const nameOf = (carteiraId: string) => names.get(carteiraId) ?? carteiraId;
  const count = moves.reduce((sum, move) => sum + move.count, 0);
  const [one, several] = MOVED[kind];
  return (
    <Card withBorder padding="sm" component="section" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h5">
            {title}
          </Title>
          <Text size="xs" c="dimmed">
            {formatMoment(startedAt)}
          </Text>
        </Group>
        {status === 'running' && (
          <Progress
            value={(PERCENT * progress.shardsDone) / progress.shards}
            aria-label="Partes da carteira já vistas"
            animated
          />
        )}
        {status === 'failed' && (
          <Alert color="red" role="alert" title="Parou no meio">
            Uma parte dos casos não pôde ser vista. Tente de novo; se continuar, veja os registros
            da função.
          </Alert>
        )}
        <Text size="sm" role="status">
          {status === 'running' ? 'Até agora: ' : ''}
          {formatCount(placed)} {placed === 1 ? 'caso visto' : 'casos vistos'},{' '}
          {count === 0
            ? `nenhum ${one} de carteira`
            : `${formatCount(count)} ${count === 1 ? one : several} de carteira`}
          .
        </Text>
        {reguas.map((move) => (
          <Text size="sm" key={`${move.from} ${move.to}`}>
            {formatCount(move.count)} {move.count === 1 ? one : several} da régua {move.from} para a
            régua {move.to}.
          </Text>
        ))}
        {kept.count > 0 && <KeptForExceptions kept={kept} kind={kind} />}
        {moves.length > 0 && (
          <Table verticalSpacing={4} maw={520}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>De</Table.Th>
                <Table.Th>Para</Table.Th>
                <Table.Th ta="right">Casos</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {moves.map((move) => (
                <Table.Tr key={`${move.from} ${move.to}`}>
                  <Table.Td>{nameOf(move.from)}</Table.Td>
                  <Table.Td>{nameOf(move.to)}</Table.Td>
                  <Table.Td ta="right">{formatCount(move.count)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
        {sample.length > 0 && (
          <Text size="sm" c="dimmed">
            Alguns deles:{' '}
            {sample.map(({ debtorId, to, regua }, index) => (
              <span key={debtorId}>
                {index > 0 && ', '}
                <TextLink underline="always" to="/devedores/$debtorId" params={{ debtorId }}>
                  {debtorId.slice(0, 8)}
                </TextLink>{' '}
                para {nameOf(to)}
                {regua && ` e a régua ${regua}`}
              </span>
            ))}
            .
          </Text>
        )}
      </Stack>
    </Card>
  );
}
