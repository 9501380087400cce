import { Card, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ExperienceView } from '#events/api/next-action.ts';
import { capitalised } from '#shared/domain/history/words.ts';
import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount, formatDate, formatPercent } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { LiftLines } from './lift-lines.tsx';
import { WaysResults } from './ways-results.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import styles from './next-action.module.css';
import { SLOT_NAMES } from './words.ts';

type Share = ExperienceView['ways']['plain'];

/** What contacts came to, by channel and part of the day, and what the choice brings over the ladder alone. */
export function ExperienceCard() {
  const api = useApi();
  const { credor } = useCredor();
  const experience = useQuery({
    queryKey: ['experience', credor.credorId],
    queryFn: () => api.get(ExperienceView, `/credores/${credor.credorId}/experience`),
  });
  const { data } = experience;
  if (experience.isError)
    return <Failure error={experience.error} retry={() => void experience.refetch()} />;
  if (!data) return <Loading rows={4} height={48} />;
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5">
        O que se aprendeu
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        Contatos de {formatDate(data.from)} a {formatDate(data.to)} e quantos foram seguidos de um
        pagamento em sete dias. Entre parênteses, a faixa em que a parte verdadeira está, 19 vezes
        em 20, por mais que se olhe.
      </Text>
      <Table.ScrollContainer minWidth={300}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Contato</Table.Th>
              <Table.Th ta="right">Feitos</Table.Th>
              <Table.Th ta="right">Pagos depois</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Line name="Escolhidos pela experiência" share={data.ways.chosen} strong />
            <Line name="Na régua como está escrita" share={data.ways.plain} strong />
            {data.arms.map(({ channel, slot, ...share }) => (
              <Line
                key={`${channel} ${slot}`}
                name={capitalised(`${CHANNEL_NAMES[channel]}, ${SLOT_NAMES[slot]}`)}
                share={share}
              />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {data.compared && <WaysResults compared={data.compared} />}
      <LiftLines lifts={data.lifts} />
    </Card>
  );
}

type LineProps = { readonly name: string; readonly share: Share; readonly strong?: boolean };

function Line({ name, share, strong = false }: LineProps) {
  const { contacts, rate, low, high } = share;
  return (
    <Table.Tr fw={strong ? 600 : 400}>
      <Table.Td>{name}</Table.Td>
      <Table.Td ta="right">{formatCount(contacts)}</Table.Td>
      <Table.Td ta="right">
        {contacts === 0 ? (
          'ainda nada'
        ) : (
          <>
            {formatPercent(rate)}{' '}
            <span className={styles['range']}>
              ({formatPercent(low)} a {formatPercent(high)})
            </span>
          </>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
