import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { HolidayPlaces } from '#events/api/contact.ts';
import { useApi } from '../../session/session.tsx';

/** The states and cities whose own holidays are known. */
export function HolidaysCard() {
  const api = useApi();
  const places = useQuery({
    queryKey: ['local-holidays'],
    queryFn: () => api.get(HolidayPlaces, '/local-holidays'),
  });
  const items = places.data?.items ?? [];
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Feriados
      </Title>
      <Text size="sm">
        Os nacionais são calculados. Estaduais e municipais carregados:{' '}
        {items.length === 0 ? 'nenhum' : items.join(', ')}.
      </Text>
      <Text size="xs" c="dimmed">
        Um administrador carrega as listas pela API, em /api/local-holidays, com a lei de cada dia.
      </Text>
    </Card>
  );
}
