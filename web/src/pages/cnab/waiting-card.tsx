import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { WaitingBoletos, WrittenWaitingRemessa } from '#events/api/cnab.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { WaitingLine } from './waiting-line.tsx';

/** What goes with the next remessa, and what cannot, row by row. */
export function WaitingCard() {
  const api = useApi();
  const queries = useQueryClient();
  const { me, credor } = useCredor();
  const { credorId } = credor;
  const waiting = useQuery({
    queryKey: ['waiting-boletos', credorId],
    queryFn: () => api.get(WaitingBoletos, `/remessas/waiting?credorId=${credorId}`),
  });
  const write = useMutation({
    mutationFn: (sequence: number) =>
      api.send(WrittenWaitingRemessa, 'POST', '/remessas/waiting', { credorId, sequence }),
    onSuccess: async ({ sequence, downloadUrl }) => {
      notifications.show({ message: `Remessa ${sequence} escrita.` });
      location.assign(downloadUrl);
      await queries.invalidateQueries({ queryKey: ['waiting-boletos'] });
      await queries.invalidateQueries({ queryKey: ['remessas'] });
    },
  });
  const items = waiting.data?.items ?? [];
  const going = items.filter(({ problem }) => problem === null);
  const sequence = waiting.data?.nextSequence;
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            Próxima remessa
          </Title>
          {sequence !== undefined && may(me, 'bank-files') && (
            <Button
              size="xs"
              disabled={going.length === 0}
              loading={write.isPending}
              onClick={() => write.mutate(sequence)}
            >
              Gerar remessa {sequence}
            </Button>
          )}
        </Group>
        {waiting.isError && <Failure error={waiting.error} retry={() => void waiting.refetch()} />}
        {waiting.isPending && <Loading rows={2} height={40} />}
        {waiting.data && (
          <Text size="sm" c="dimmed">
            {items.length === 0
              ? 'Nenhum boleto espera. Quando um devedor pede um pelo portal, ele aparece aqui.'
              : `${going.length} de ${items.length} podem ir ao banco.`}
          </Text>
        )}
        {write.error && <Failure error={write.error} />}
        {items.length > 0 && (
          <div>
            {items.map((item) => (
              <WaitingLine key={item.chargeId} item={item} />
            ))}
          </div>
        )}
      </Stack>
    </Card>
  );
}
