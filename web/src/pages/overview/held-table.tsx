import { Card, Progress, Stack, Table, Text, Title } from '@mantine/core';
import type { Overview } from '#events/api/overview.ts';
import { formatCount } from '../../parts/format.ts';

/** Why contacts were held back: the law and the debtor's word at work. */
export function HeldTable({ held }: { readonly held: Overview['heldByReason'] }) {
  const most = Math.max(1, ...held.map(({ count }) => count));
  return (
    <Card withBorder>
      <Stack gap="xs">
        <Title order={2} size="h5">
          Contatos retidos, por motivo
        </Title>
        {held.length === 0 && <Text c="dimmed">Nenhum contato foi retido no período.</Text>}
        <Table>
          <Table.Tbody>
            {held.map(({ reason, label, count }) => (
              <Table.Tr key={reason}>
                <Table.Td>{label}</Table.Td>
                <Table.Td w="35%">
                  <Progress value={(100 * count) / most} aria-label={label} color="regua" />
                </Table.Td>
                <Table.Td ta="right">{formatCount(count)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Card>
  );
}
