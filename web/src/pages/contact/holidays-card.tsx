import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { HolidayPlaces, PublishedHolidays } from '#events/api/contact.ts';
import { LocalHolidays } from '#shared/domain/gate/local-holidays.ts';
import { Failure } from '../../parts/failure.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';

/** The states and cities whose own holidays are known, and those of states that come with the system. */
export function HolidaysCard() {
  const api = useApi();
  const queries = useQueryClient();
  const { me } = useCredor();
  const places = useQuery({
    queryKey: ['local-holidays'],
    queryFn: () => api.get(HolidayPlaces, '/local-holidays'),
  });
  const { items = [], known = [] } = places.data ?? {};
  const loaded = new Set<string>(items);
  const missing = known.filter((uf) => !loaded.has(uf));
  const load = useMutation({
    mutationFn: async () => {
      for (const uf of missing) {
        const document = await api.get(LocalHolidays, `/state-holidays/${uf}`);
        const body = { expectedVersion: 0, document };
        await api.send(PublishedHolidays, 'PUT', `/local-holidays/${uf}`, body);
      }
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['local-holidays'] }),
  });
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Feriados
      </Title>
      <Text size="sm">
        Os nacionais são calculados. Estaduais e municipais carregados:{' '}
        {items.length === 0 ? 'nenhum' : items.join(', ')}.
      </Text>
      {missing.length > 0 && (
        <Group gap="xs" mt={4}>
          <Text size="sm">Vêm com o sistema, por dez anos: {missing.join(', ')}.</Text>
          {may(me, 'publish-contact-policy') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={load.isPending}
              onClick={() => load.mutate()}
            >
              Carregar estes
            </Button>
          )}
        </Group>
      )}
      {load.error && <Failure error={load.error} />}
      <Text size="xs" c="dimmed">
        Os outros, e os de cidades, um administrador carrega pela API, em /api/local-holidays, com a
        lei de cada dia.
      </Text>
    </Card>
  );
}
