import { Button, Stack, Text } from '@mantine/core';
import { IconWebhook } from '@tabler/icons-react';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { EndpointCard } from './endpoint-card.tsx';
import { HooksForm } from './hooks-form.tsx';
import { useHooks } from './use-hooks.ts';

/** The systems of the credor's own that are told what becomes true of its debtors. */
export function HooksPage() {
  const { me, credor } = useCredor();
  const [editing, setEditing] = useState<string | null>(null);
  const hooks = useHooks();
  const isEditing = editing === credor.credorId;
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Integrações">
        {hooks.data && !isEditing && may(me, 'publish-hooks') && (
          <Button size="xs" variant="default" onClick={() => setEditing(credor.credorId)}>
            {hooks.data.document.endpoints.length > 0 ? 'Alterar destinos' : 'Cadastrar destino'}
          </Button>
        )}
      </PageHeading>
      <Text size="sm" c="dimmed">
        Cada destino é avisado do que acontece com os devedores deste credor, sem dados pessoais: o
        código do devedor, o fato e o valor.
      </Text>
      {hooks.isError && <Failure error={hooks.error} retry={() => void hooks.refetch()} />}
      {hooks.isPending && <Loading rows={1} height={96} />}
      {hooks.data && isEditing && <HooksForm view={hooks.data} close={() => setEditing(null)} />}
      {hooks.data?.document.endpoints.length === 0 && !isEditing && (
        <Nothing icon={IconWebhook} title="Nenhum sistema é avisado">
          Cadastre um destino, e ele é avisado do que acontecer dali em diante.
        </Nothing>
      )}
      {!isEditing &&
        hooks.data?.document.endpoints.map((endpoint) => (
          <EndpointCard
            key={endpoint.endpointId}
            endpoint={endpoint}
            health={hooks.data.health.find(({ endpointId }) => endpointId === endpoint.endpointId)}
          />
        ))}
    </Stack>
  );
}
