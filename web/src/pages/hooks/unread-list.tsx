import { Button, Group, List, Text } from '@mantine/core';
import type { HookEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import { formatMoment } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useTell, useUnread } from './use-hooks.ts';
import { FACTS, UNREAD } from './words.ts';

const SHOWN_MAX = 5;
/** As many as the API lists. */
const LISTED_MAX = 100;

/** What a system has not taken yet, and the way to have it told again. */
export function UnreadList({ endpoint }: { readonly endpoint: HookEndpoint }) {
  const { me } = useCredor();
  const unread = useUnread(endpoint.endpointId);
  const again = useTell(endpoint.endpointId, 'replays');
  const items = unread.data?.items ?? [];
  if (items.length === 0) return null;
  const given = items.filter(({ status }) => status === 'given-up').length;
  return (
    <>
      <Group gap="xs" mt="xs">
        <Text size="sm" fw={600}>
          Eventos não recebidos: {items.length >= LISTED_MAX ? '100 ou mais' : items.length}
        </Text>
        {given > 0 && may(me, 'tell-again') && (
          <Button size="compact-xs" variant="default" onClick={() => again.mutate()}>
            Tentar de novo
          </Button>
        )}
      </Group>
      <List size="sm">
        {items.slice(0, SHOWN_MAX).map(({ eventId, occurredAt, type, status }) => (
          <List.Item key={eventId}>
            {formatMoment(occurredAt)}: {FACTS[type]}, {UNREAD[status]}
          </List.Item>
        ))}
      </List>
    </>
  );
}
