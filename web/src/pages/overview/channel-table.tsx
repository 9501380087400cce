import { Card, Table, Title } from '@mantine/core';
import type { Overview } from '#events/api/overview.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';
import { CHANNEL_NAMES } from '../../parts/words.ts';

/** What was sent through each channel and what became of it. */
export function ChannelTable({ channels }: { readonly channels: Overview['contactsByChannel'] }) {
  return (
    <Card withBorder padding="sm" h="100%" id="canais">
      <Title order={2} size="h5" mb="xs">
        Contatos por canal
      </Title>
      <Table.ScrollContainer minWidth={360} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Canal</Table.Th>
              <Table.Th ta="right">Enviadas</Table.Th>
              <Table.Th ta="right">Entregues</Table.Th>
              <Table.Th ta="right">Abertas</Table.Th>
              <Table.Th ta="right">Falhas</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {channels.map(({ channel, sent, delivered, opened, failed }) => (
              <Table.Tr key={channel}>
                <Table.Td>{CHANNEL_NAMES[channel] ?? channel}</Table.Td>
                <Table.Td ta="right">{formatCount(sent)}</Table.Td>
                <Table.Td ta="right">
                  {formatCount(delivered)} ({formatPercent(sent === 0 ? 0 : delivered / sent)})
                </Table.Td>
                <Table.Td ta="right">{channel === 'sms' ? '–' : formatCount(opened)}</Table.Td>
                <Table.Td ta="right">{formatCount(failed)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}
