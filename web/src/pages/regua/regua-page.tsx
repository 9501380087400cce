import { Card, Select, Stack, Text } from '@mantine/core';
import { IconStairsUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import * as z from 'zod';
import { ReguaView } from '#events/api/configuration.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useApi } from '../../session/session.tsx';
import styles from './ladder.module.css';
import { LadderStep } from './ladder-step.tsx';
import { Ruler } from './ruler.tsx';
import { publisherText } from './words.ts';

const ReguaList = z.object({ items: z.array(ReguaView) });

/** The ladders of contacts in force. */
export function ReguaPage() {
  const api = useApi();
  const [chosen, setChosen] = useState<string | null>(null);
  const reguas = useQuery({ queryKey: ['reguas'], queryFn: () => api.get(ReguaList, '/reguas') });
  const items = reguas.data?.items ?? [];
  const regua = items.find(({ reguaId }) => reguaId === chosen) ?? items[0];
  return (
    <Stack gap="md" maw={1100}>
      <PageHeading title="Régua">
        {items.length > 1 && (
          <Select
            size="xs"
            aria-label="Qual régua"
            data={items.map(({ reguaId, name }) => ({ value: reguaId, label: name }))}
            value={regua?.reguaId ?? null}
            onChange={setChosen}
            allowDeselect={false}
          />
        )}
      </PageHeading>
      {reguas.isError && <Failure error={reguas.error} retry={() => void reguas.refetch()} />}
      {reguas.isPending && <Loading rows={5} height={96} />}
      {reguas.data && !regua && (
        <Nothing icon={IconStairsUp} title="Nenhuma régua publicada">
          Publicar um credor publica também a régua padrão.
        </Nothing>
      )}
      {regua && <Ladder regua={regua} />}
    </Stack>
  );
}

function Ladder({ regua }: { readonly regua: ReguaView }) {
  return (
    <>
      <Text size="sm" c="dimmed">
        {regua.name}, versão {regua.version}, publicada em {formatMoment(regua.publishedAt)}{' '}
        {publisherText(regua)}. Quem já está numa versão fica nela até o fim.
      </Text>
      <Card withBorder padding="sm">
        <Ruler steps={regua.steps} />
      </Card>
      <ol className={styles['ladder']}>
        {regua.steps.map((step) => (
          <LadderStep key={step.stepId} step={step} />
        ))}
      </ol>
    </>
  );
}
