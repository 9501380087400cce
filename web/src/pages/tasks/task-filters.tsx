import { Select, SimpleGrid } from '@mantine/core';
import type { TaskList } from '#events/api/ladder.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { useCredor } from '../../session/credor.tsx';
import type { TaskFilter } from './use-tasks.ts';

type Filters = {
  readonly filter: TaskFilter;
  /** What may be chosen, as the list knows it; absent while it is read. */
  readonly list: TaskList | undefined;
  readonly onChange: (filter: TaskFilter) => void;
};

const OWNERS = [
  { value: 'mine', label: 'Minhas' },
  { value: 'free', label: 'De ninguém ainda' },
  { value: 'others', label: 'De outra pessoa' },
];

/** Which tasks are shown: by credor, by what asks for them, by carteira and by whose they are. */
export function TaskFilters({ filter, list, onChange }: Filters) {
  const { me } = useCredor();
  const carteiraName = useCarteiraName();
  const choice = (
    name: keyof TaskFilter,
    label: string,
    data: { value: string; label: string }[],
  ) => (
    <Select
      key={name}
      label={label}
      data={[{ value: '', label: 'Todas' }, ...data]}
      value={filter[name]}
      onChange={(value) => onChange({ ...filter, [name]: value ?? '' })}
      allowDeselect={false}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="xs">
      {choice('whose', 'De quem', OWNERS)}
      {choice(
        'stepId',
        'Tipo',
        (list?.kinds ?? []).map(({ stepId, title }) => ({ value: stepId, label: title })),
      )}
      {choice(
        'carteiraId',
        'Carteira',
        (list?.carteiras ?? []).map((value) => ({ value, label: carteiraName(value) })),
      )}
      {choice(
        'credorId',
        'Cobranças de',
        me.credores.map(({ credorId, name }) => ({ value: credorId, label: name })),
      )}
    </SimpleGrid>
  );
}
