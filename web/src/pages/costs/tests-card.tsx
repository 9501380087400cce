import { Card, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { TriedTextList } from '#events/api/template.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment, formatPhone } from '../../parts/format.ts';
import { personText } from '../../parts/person-text.ts';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { fateText } from '../templates/test-fate.ts';
import { priceText } from '../templates/words.ts';

/** Texts that their authors had sent to themselves: who, where to, what it cost and what came of it. Nothing while there are none. */
export function TestsCard() {
  const api = useApi();
  const { credor } = useCredor();
  const tests = useQuery({
    queryKey: ['text-tests', credor.credorId],
    queryFn: () => api.get(TriedTextList, `/text-tests?credorId=${credor.credorId}`),
  });
  if (tests.isError) return <Failure error={tests.error} retry={() => void tests.refetch()} />;
  if (!tests.data || tests.data.items.length === 0) return null;
  return (
    <Card withBorder padding="sm" component="section" aria-label="Testes de textos">
      <Title order={2} size="h5">
        Testes de textos
      </Title>
      <Text size="sm" c="dimmed" mb={4}>
        Foram à conta de quem pediu, e a nenhum devedor. Os que saíram estão no custo, na campanha
        “testes de textos”.
      </Text>
      <Table.ScrollContainer minWidth={620} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Quando</Table.Th>
              <Table.Th>Texto</Table.Th>
              <Table.Th>Para</Table.Th>
              <Table.Th ta="right">Partes</Table.Th>
              <Table.Th ta="right">Preço</Table.Th>
              <Table.Th>O que houve</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tests.data.items.map((tried) => (
              <Table.Tr key={`${tried.at} ${tried.userId}`}>
                <Table.Td style={{ whiteSpace: 'nowrap' }}>{formatMoment(tried.at)}</Table.Td>
                <Table.Td>
                  {tried.templateId}, {CHANNEL_NAMES[tried.channel] ?? tried.channel}
                </Table.Td>
                <Table.Td>
                  {formatPhone(tried.to)}, pedido {personText(`user:${tried.userId}`)}
                </Table.Td>
                <Table.Td ta="right">{tried.parts}</Table.Td>
                <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                  {priceText(tried.costMicros)}
                </Table.Td>
                <Table.Td>{fateText(tried)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}
