import { Card, Stack, Text, Title } from '@mantine/core';
import { IconBarcode } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { RetornoView } from '#events/api/cnab.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { Uploader } from '../../parts/uploader.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { RetornoCard } from './retorno-card.tsx';

const Retornos = z.object({ items: z.array(RetornoView) });
const POLL_MS = 1_500;

/** Files that came from the bank: send one, and see what was in each. */
export function RetornoList() {
  const api = useApi();
  const { me, credor } = useCredor();
  const [sent, setSent] = useState<{ fileName: string; known: number } | null>(null);
  const isAwaited = (count: number) => sent !== null && count <= sent.known;
  const retornos = useQuery({
    queryKey: ['retornos', credor.credorId],
    queryFn: () => api.get(Retornos, `/retornos?credorId=${credor.credorId}`),
    refetchInterval: ({ state: { data } }) =>
      isAwaited(data?.items.length ?? 0) ? POLL_MS : false,
  });
  const items = retornos.data?.items ?? [];
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm">
        <Title order={2} size="h5">
          Retornos
        </Title>
        {may(me, 'bank-files') && (
          <Uploader
            path="/retornos"
            title="Arraste o retorno para cá ou escolha um arquivo"
            hint="Como veio do banco, de 240 ou 400 colunas. Enviar de novo o mesmo arquivo não muda nada."
            accept=""
            consequence="O que o banco diz pago abate as dívidas, e o que ele recusou libera outra cobrança."
            onSent={(fileName) => {
              setSent({ fileName, known: items.length });
              void retornos.refetch();
            }}
          />
        )}
        {isAwaited(items.length) && (
          <Text size="sm" role="status">
            {sent?.fileName} chegou; um arquivo que já foi lido não aparece de novo.
          </Text>
        )}
        {retornos.isError && (
          <Failure error={retornos.error} retry={() => void retornos.refetch()} />
        )}
        {retornos.isPending && <Loading rows={2} height={56} />}
        {retornos.data && items.length === 0 && (
          <Nothing icon={IconBarcode} title="Nenhum retorno ainda">
            Envie o arquivo que o banco pôs à disposição.
          </Nothing>
        )}
        {items.map((one) => (
          <RetornoCard key={one.retornoId} one={one} />
        ))}
      </Stack>
    </Card>
  );
}
