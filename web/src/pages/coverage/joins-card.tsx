import { Button, Card, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { JoinList } from '#events/api/registration-join.ts';
import { JOIN_GROUND_TEXTS } from '#shared/domain/debtor/join.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { AlikePeople } from './alike-people.tsx';
import { usePart } from './use-conflicts.ts';

/** The registrations that the credor has said to be of one person, and the way back. Nothing is shown while there are none. */
export function JoinsCard({ credorId }: { readonly credorId: string }) {
  const api = useApi();
  const joins = useQuery({
    queryKey: ['joins', credorId],
    queryFn: () => api.get(JoinList, `/registration-joins?credorId=${credorId}`),
  });
  if (joins.isError) return <Failure error={joins.error} retry={() => void joins.refetch()} />;
  if (!joins.data || joins.data.items.length === 0) return null;
  return (
    <Card withBorder padding="sm" component="section" aria-label="Cadastros ligados">
      <Stack gap="xs">
        <Title order={2} size="h5">
          Cadastros ligados
        </Title>
        <Text size="sm" c="dimmed">
          Cada par conta como uma pessoa.
        </Text>
        <Table.ScrollContainer minWidth={560}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Pessoa</Table.Th>
                <Table.Th>Por quê</Table.Th>
                <Table.Th>Desde</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {joins.data.items.map((pair) => (
                <JoinRow
                  key={pair.people.map(({ debtorId }) => debtorId).join()}
                  credorId={credorId}
                  pair={pair}
                />
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Stack>
    </Card>
  );
}

type Row = { readonly credorId: string; readonly pair: JoinList['items'][number] };

function JoinRow({ credorId, pair: { people, ground, since, by } }: Row) {
  const { me } = useCredor();
  const part = usePart(credorId);
  const [, other] = people;
  return (
    <Table.Tr>
      <Table.Td>
        <AlikePeople people={people} />
      </Table.Td>
      <Table.Td>{JOIN_GROUND_TEXTS[ground]}</Table.Td>
      <Table.Td>
        {formatMoment(since)}, por {by}
        {other && may(me, 'find-conflicts') && (
          <div>
            <Button
              size="compact-xs"
              variant="subtle"
              aria-label={`Desfazer a ligação de ${other.name} ${other.taxId}`}
              loading={part.isPending}
              onClick={() => part.mutate(other.debtorId)}
            >
              Desfazer
            </Button>
          </div>
        )}
        {part.error && <Failure error={part.error} />}
      </Table.Td>
    </Table.Tr>
  );
}
