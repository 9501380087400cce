import { Button, Card, Code, Group, Text, Title } from '@mantine/core';
import type { EndpointHealth } from '#shared/domain/hooks/endpoint-health.ts';
import type { HookEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import { formatCount, formatMoment } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { UnreadList } from './unread-list.tsx';
import { useKey, useTell } from './use-hooks.ts';
import { FACTS, KINDS } from './words.ts';

type Props = { readonly endpoint: HookEndpoint; readonly health: EndpointHealth | undefined };

/** One system that is told things: what it wants to know, how it did, and what it has not taken. */
export function EndpointCard({ endpoint, health }: Props) {
  const { me } = useCredor();
  const { endpointId, kind, types } = endpoint;
  const test = useTell(endpointId, 'tests');
  const key = useKey(endpointId);
  return (
    <Card withBorder padding="sm" component="section" aria-label={endpointId}>
      <Title order={2} size="h5">
        {endpointId}
      </Title>
      <Text size="sm">
        {KINDS[kind]}
        {kind === 'push' && <>: {endpoint.url}</>}
      </Text>
      <Text size="sm">
        Quer saber de: {types?.map((type) => FACTS[type].toLowerCase()).join(', ') ?? 'tudo'}.
      </Text>
      {kind !== 'pull' && <Text size="sm">{healthOf(health)}</Text>}
      <UnreadList endpoint={endpoint} />
      {kind !== 'pull' && (
        <Group gap="xs" mt="xs">
          {may(me, 'tell-again') && (
            <Button size="xs" variant="default" onClick={() => test.mutate()}>
              Mandar um teste
            </Button>
          )}
          {may(me, 'publish-hooks') && !key.data && (
            <Button size="xs" variant="default" onClick={() => key.mutate()}>
              Ver a chave
            </Button>
          )}
          {key.data && <Code>{key.data.key}</Code>}
        </Group>
      )}
    </Card>
  );
}

function healthOf(health: EndpointHealth | undefined): string {
  if (!health || (health.failures === 0 && !health.lastSuccessAt)) return 'Ainda não foi avisado.';
  if (health.failures === 0)
    return `Recebe: última confirmação em ${formatMoment(health.lastSuccessAt ?? '')}.`;
  const answer = health.lastStatus === null ? 'sem resposta' : `resposta ${health.lastStatus}`;
  const since = health.lastFailureAt ? `, a última em ${formatMoment(health.lastFailureAt)}` : '';
  return `Falha há ${formatCount(health.failures)} tentativas${since} (${answer}).`;
}
