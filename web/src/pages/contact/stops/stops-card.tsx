import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { StopList } from '#events/api/contact.ts';
import { Failure } from '../../../parts/failure.tsx';
import { useCredor } from '../../../session/credor.tsx';
import { may } from '../../../session/may.ts';
import { useApi } from '../../../session/session.tsx';
import { StopLine } from './stop-line.tsx';
import { StopModal } from './stop-modal.tsx';

/** The kill switch: what is stopped, and the button that stops more. */
export function StopsCard() {
  const api = useApi();
  const { me } = useCredor();
  const [isAsking, setIsAsking] = useState(false);
  const list = useQuery({
    queryKey: ['contact-stops'],
    queryFn: () => api.get(StopList, '/contact-stops'),
  });
  if (list.isError) return <Failure error={list.error} retry={() => void list.refetch()} />;
  const { stops, lookAgainMinutes } = list.data ?? { stops: [], lookAgainMinutes: 0 };
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="xs">
        <Title order={2} size="h5">
          Interrupção de envios
        </Title>
        {may(me, 'stop-contacts') && (
          <Button
            size="xs"
            color="red.8"
            leftSection={<IconHandStop size={16} aria-hidden />}
            onClick={() => setIsAsking(true)}
          >
            Interromper envios
          </Button>
        )}
      </Group>
      {list.data && stops.length === 0 && (
        <Text size="sm" c="dimmed">
          Nada está interrompido.
        </Text>
      )}
      {stops.length > 0 && (
        <Alert color="red" mt="xs" title="Estes envios estão parados agora">
          <Stack gap="xs">
            {stops.map((stop) => (
              <StopLine key={stop.stopId} stop={stop} />
            ))}
            <Text size="sm">
              O que está retido diz isso na linha do tempo e segue em até {lookAgainMinutes} minutos
              depois de liberado, dentro do horário permitido.
            </Text>
          </Stack>
        </Alert>
      )}
      {isAsking && <StopModal close={() => setIsAsking(false)} />}
    </Card>
  );
}
