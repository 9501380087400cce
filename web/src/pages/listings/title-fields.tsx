import { Select, SimpleGrid, TextInput } from '@mantine/core';
import type { ErrorAt } from '../../parts/field-errors.ts';
import type { Draft } from './draft.ts';

type Title = NonNullable<Draft['protesto']>['title'];
type Fields = {
  readonly title: Title;
  readonly onChange: (title: Title) => void;
  readonly errorAt: ErrorAt;
};

const SPECIES = [
  { value: 'DMI', label: 'Duplicata mercantil por indicação' },
  { value: 'DSI', label: 'Duplicata de serviço por indicação' },
  { value: 'CCB', label: 'Cédula de crédito bancário' },
  { value: 'CT', label: 'Contrato' },
  { value: 'NP', label: 'Nota promissória' },
] as const;

/** What the cartório has to know of the title. */
export function TitleFields({ title, onChange, errorAt }: Fields) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
      <Select
        label="Título"
        data={[...SPECIES]}
        value={title.species}
        onChange={(species) => species && onChange({ ...title, species })}
        allowDeselect={false}
        error={errorAt('species')}
      />
      <TextInput
        label="Praça de pagamento"
        placeholder="Campinas/SP"
        value={title.place}
        maxLength={63}
        onChange={(event) => onChange({ ...title, place: event.currentTarget.value })}
        error={errorAt('place')}
      />
    </SimpleGrid>
  );
}
