import { Button, Card, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import * as z from 'zod';
import { RemessaView, WrittenRemessa } from '#events/api/cnab.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount, formatMoment, formatReais } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import styles from './cnab.module.css';

const Remessas = z.object({ items: z.array(RemessaView) });

/** Files that went to the bank, the newest first, each to be downloaded again. */
export function RemessaList() {
  const api = useApi();
  const { credor } = useCredor();
  const { credorId } = credor;
  const remessas = useQuery({
    queryKey: ['remessas', credorId],
    queryFn: () => api.get(Remessas, `/remessas?credorId=${credorId}`),
  });
  const download = useMutation({
    mutationFn: (sequence: number) => api.get(WrittenRemessa, `/remessas/${credorId}/${sequence}`),
    onSuccess: ({ downloadUrl }) => location.assign(downloadUrl),
  });
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5">
        Remessas
      </Title>
      {remessas.isError && <Failure error={remessas.error} retry={() => void remessas.refetch()} />}
      {download.error && <Failure error={download.error} />}
      {remessas.isPending && <Loading rows={2} height={40} />}
      {remessas.data?.items.length === 0 && (
        <Text size="sm" c="dimmed">
          Nenhuma remessa ainda.
        </Text>
      )}
      {remessas.data?.items.map(({ sequence, bank, orders, amount, writtenAt }) => (
        <div key={sequence} className={styles['line']}>
          <div>
            <Text size="sm" fw={600}>
              Remessa {sequence}, banco {bank}
            </Text>
            <Text size="xs" c="dimmed">
              {formatMoment(writtenAt)}, {formatCount(orders)} {orders === 1 ? 'ordem' : 'ordens'},{' '}
              {formatReais(amount)}
            </Text>
          </div>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`Baixar remessa ${sequence}`}
            onClick={() => download.mutate(sequence)}
          >
            Baixar
          </Button>
        </div>
      ))}
    </Card>
  );
}
