import { Card, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { HolidayPlaces } from '#events/api/contact.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { Failure } from '../../parts/failure.tsx';
import { useApi } from '../../session/session.tsx';

/** The states and cities whose own holidays are known, and those of states that come with the system. */
export function HolidaysCard() {
  const api = useApi();
  const places = useQuery({
    queryKey: ['local-holidays'],
    queryFn: () => api.get(HolidayPlaces, '/local-holidays'),
  });
  const { items = [], known = [] } = places.data ?? {};
  const loaded = new Set<string>(items);
  const bundled = known.filter((uf) => !loaded.has(uf));
  const unknown = Uf.options.filter((uf) => !loaded.has(uf) && !known.includes(uf));
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
            Vêm com o sistema e já valem, um por estado, com a sua lei: {bundled.join(', ')}.
          </Text>
          {unknown.length > 0 && (
            <Text size="sm" fw={600}>
              Sem feriado próprio conhecido: {unknown.join(', ')}. Ali só os nacionais valem até
              alguém carregar a lista.
            </Text>
          )}
        </>
      )}
      {places.error && <Failure error={places.error} />}
      <Text size="xs" c="dimmed">
        Os de cidades, e a lista que deve valer no lugar da que vem com o sistema, um administrador
        carrega pela API, em /api/local-holidays, com a lei de cada dia.
      </Text>
    </Card>
  );
}
