import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { HolidayPlaces } from '#events/api/contact.ts';
import { Failure } from '../../parts/failure.tsx';
import { useApi } from '../../session/session.tsx';

/** The states and cities whose own holidays are loaded, those that come with the system, and the states and cities of the book that have none. */
export function HolidaysCard() {
  const api = useApi();
  const places = useQuery({
    queryKey: ['local-holidays'],
    queryFn: () => api.get(HolidayPlaces, '/local-holidays'),
  });
  const { items = [], known = [], withoutOwn = [], citiesWithout = [] } = places.data ?? {};
  const loaded = new Set<string>(items);
  const bundled = known.filter((place) => !loaded.has(place));
  const nationalOnly = withoutOwn.filter(({ uf }) => !loaded.has(uf));
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Feriados
      </Title>
      <Text size="sm">
        Os nacionais são calculados. Estaduais e municipais carregados:{' '}
        {items.length === 0 ? 'nenhum' : items.join(', ')}.
      </Text>
      {places.data && (
        <>
          <Text size="sm">
            Vêm com o sistema e já valem, cada dia com a sua lei: {bundled.join(', ')}.
          </Text>
          {nationalOnly.map(({ uf, source }) => (
            <Text key={uf} size="sm">
              <b>{uf}</b> não tem dia próprio além dos nacionais ({source}).
            </Text>
          ))}
          {citiesWithout.length > 0 && (
            <Text size="sm">
              <b>{citiesWithout.length === 1 ? '1 cidade' : `${citiesWithout.length} cidades`}</b>{' '}
              da carteira sem lista, onde valem só os nacionais e os do estado:{' '}
              {citiesWithout.join(', ')}.
            </Text>
          )}
        </>
      )}
      {places.error && <Failure error={places.error} />}
      <Text size="xs" c="dimmed">
        Os de outras cidades, e a lista que deve valer no lugar da que vem com o sistema, um
        administrador carrega pela API, em /api/local-holidays, com a lei de cada dia.
      </Text>
    </Card>
  );
}
