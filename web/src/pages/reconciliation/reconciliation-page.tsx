import { Card, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { UnreconciledList } from '#events/api/configuration.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatReais } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { UnreconciledLine } from './unreconciled-line.tsx';

/** Money that waits for a person to say what it is. */
export function ReconciliationPage() {
  const api = useApi();
  const { credor } = useCredor();
  const waiting = useQuery({
    queryKey: ['unreconciled', credor.credorId],
    queryFn: () => api.get(UnreconciledList, `/unreconciled?credorId=${credor.credorId}`),
  });
  const items = waiting.data?.items ?? [];
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Conciliação">
        {items.length > 0 && (
          <Text size="sm" c="dimmed">
            {formatReais(total)} à espera de uma pessoa
          </Text>
        )}
      </PageHeading>
      <Text size="sm" c="dimmed">
        Dinheiro que entrou e que nenhuma regra soube onde pôr. Nada aqui se perde: cada linha
        espera até que alguém diga de quem é, ou que foi devolvida.
      </Text>
      {waiting.isError && <Failure error={waiting.error} retry={() => void waiting.refetch()} />}
      {waiting.isPending && <Loading rows={4} height={64} />}
      {waiting.data && items.length === 0 && (
        <Nothing icon={IconCircleCheck} title="Tudo conciliado">
          Todo dinheiro que entrou achou a sua dívida.
        </Nothing>
      )}
      {items.length > 0 && (
        <Card withBorder padding={0}>
          {items.map((item) => (
            <UnreconciledLine key={item.id} item={item} />
          ))}
        </Card>
      )}
    </Stack>
  );
}
