import { Button, Card, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ReguaMoveView } from '#events/api/regua-move.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount, formatMoment } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { personText } from '../../parts/person-text.ts';

const STATUS: Readonly<Record<ReguaMoveView['status'], { name: string; color: string }>> = {
  previewing: { name: 'contando', color: 'blue.6' },
  previewed: { name: 'prévia pronta', color: 'orange.6' },
  moving: { name: 'mudando', color: 'blue.6' },
  done: { name: 'feita', color: 'green.7' },
  cancelled: { name: 'parada', color: 'gray.6' },
};

/** One move: how far it is, who it is about, and what may be done with it. */
export function MoveCard({ move }: { readonly move: ReguaMoveView }) {
  const api = useApi();
  const queries = useQueryClient();
  const { me } = useCredor();
  const decide = useMutation({
    mutationFn: (what: 'start' | 'cancel') =>
      api.send(ReguaMoveView, 'POST', `/reguas/${move.reguaId}/moves/${move.moveId}/${what}`, {}),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['regua-moves', move.reguaId] }),
  });
  const { status, found, toVersion } = move;
  const count = found.reduce((sum, one) => sum + one.count, 0);
  const canStop = status === 'previewing' || status === 'previewed' || status === 'moving';
  const { name, color } = STATUS[status];
  return (
    <Card
      withBorder
      padding="sm"
      component="section"
      aria-label={`Mudança para a versão ${toVersion}`}
    >
      <Stack gap="xs">
        <Group justify="space-between">
          <Text fw={600}>Para a versão {toVersion}</Text>
          <StatusBadge name={name} color={color} />
        </Group>
        <Text size="sm" c="dimmed">
          {formatMoment(move.startedAt)} {personText(move.startedBy)}: {move.note}
        </Text>
        <Text size="sm">{foundText(move, count)}</Text>
        {move.losing > 0 && (
          <Text size="sm">
            {move.losing === 1 ? '1 caso perderia' : `${formatCount(move.losing)} casos perderiam`}{' '}
            uma exceção, do devedor ou da carteira: a versão {toVersion} não tem o passo que ela
            nomeia, e o que vem no lugar dele sai.
          </Text>
        )}
        {status !== 'previewing' && move.sample.length > 0 && <Sample move={move} />}
        {decide.error && <Failure error={decide.error} />}
        {canStop && may(me, 'write-reguas') && (
          <Group gap="xs" justify="flex-end">
            <Button variant="default" size="xs" onClick={() => decide.mutate('cancel')}>
              {status === 'moving' ? 'Parar' : 'Desistir'}
            </Button>
            {status === 'previewed' && count > 0 && (
              <Button size="xs" loading={decide.isPending} onClick={() => decide.mutate('start')}>
                Mudar {countText(count)}
              </Button>
            )}
            {(status === 'moving' || status === 'previewing') && (
              <Button variant="default" size="xs" onClick={() => decide.mutate('start')}>
                Retomar
              </Button>
            )}
          </Group>
        )}
      </Stack>
    </Card>
  );
}

const countText = (count: number): string =>
  count === 1 ? '1 caso' : `${formatCount(count)} casos`;

function foundText({ status, found, walked, moved }: ReguaMoveView, count: number): string {
  const by = found.map((one) => `${formatCount(one.count)} na versão ${one.version}`).join(', ');
  const who = count === 0 ? 'Ninguém a mudar' : `${countText(count)} a mudar: ${by}`;
  switch (status) {
    case 'previewing':
      return `${formatCount(walked)} casos vistos até agora.`;
    case 'previewed':
      return `${who}. Vistos: ${formatCount(walked)}.`;
    case 'moving':
      return `${who}. Mudados até agora: ${formatCount(moved)}.`;
    case 'done':
    case 'cancelled':
      return `${who}. Mudados: ${formatCount(moved)}.`;
  }
}

function Sample({ move }: { readonly move: ReguaMoveView }) {
  return (
    <Table.ScrollContainer minWidth={480}>
      <Table>
        <Table.Caption>Alguns dos casos, como a prévia os viu</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Devedor</Table.Th>
            <Table.Th>Na versão</Table.Th>
            <Table.Th>Próximo passo agora</Table.Th>
            <Table.Th>Depois de mudar</Table.Th>
            {move.losing > 0 && <Table.Th>Exceções perdidas</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {move.sample.map(
            ({ debtorId, credorId, agreementId = '', fromVersion, before, after, lost }) => (
              <Table.Tr key={`${debtorId} ${credorId} ${agreementId}`}>
                <Table.Td>
                  <TextLink to="/devedores/$debtorId" params={{ debtorId }}>
                    {debtorId.slice(0, 8)}
                  </TextLink>
                </Table.Td>
                <Table.Td>{fromVersion}</Table.Td>
                <Table.Td>{comingText(before)}</Table.Td>
                <Table.Td>{comingText(after)}</Table.Td>
                {move.losing > 0 && <Table.Td>{lost.join(', ')}</Table.Td>}
              </Table.Tr>
            ),
          )}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const comingText = (coming: ReguaMoveView['sample'][number]['before']): string =>
  coming ? `${coming.stepId}, ${formatMoment(coming.at)}` : 'nenhum';
