import { Select, SimpleGrid } from '@mantine/core';
import {
  type ListingKind,
  REGISTRY_KINDS,
  REGISTRY_WORDS,
  RegistryName,
} from '#shared/domain/listing/listing-kind.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import type { TermsDraft } from './draft.ts';

type Fields<Terms extends TermsDraft> = {
  readonly kind: ListingKind;
  readonly terms: Terms;
  readonly onChange: (terms: Terms) => void;
  readonly errorAt: ErrorAt;
};

const LATE_MAX = 1_500;
const WAIT_MAX = 90;

/** What both kinds say: where, how long after the notice, and from what debt on. */
export function TermsFields<Terms extends TermsDraft>({
  kind,
  terms,
  onChange,
  errorAt,
}: Fields<Terms>) {
  const registries = RegistryName.options.filter((name) => REGISTRY_KINDS[name] === kind);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs">
      <Select
        label="Órgão"
        data={registries.map((name) => ({ value: name, label: REGISTRY_WORDS[name] }))}
        value={terms.registry}
        onChange={(registry) => registry && onChange({ ...terms, registry })}
        allowDeselect={false}
        error={errorAt('registry')}
      />
      <FigureField
        label="Espera depois do aviso"
        unit="days"
        value={terms.waitDays}
        max={WAIT_MAX}
        onChange={(waitDays) => onChange({ ...terms, waitDays: waitDays ?? 0 })}
        error={errorAt('waitDays')}
      />
      <FigureField
        label="Principal de ao menos"
        unit="reais"
        value={terms.minimumAmount}
        onChange={(minimumAmount) => onChange({ ...terms, minimumAmount: minimumAmount ?? 0 })}
        error={errorAt('minimumAmount')}
      />
      <FigureField
        label="Atraso de ao menos"
        unit="days"
        value={terms.minimumDaysLate}
        max={LATE_MAX}
        onChange={(minimumDaysLate) =>
          onChange({ ...terms, minimumDaysLate: minimumDaysLate ?? 0 })
        }
        error={errorAt('minimumDaysLate')}
      />
      <FigureField
        label="Preço de um registro, se conhecido"
        unit="reais"
        value={terms.price ?? null}
        onChange={(price) => onChange({ ...terms, price: price ?? undefined })}
        error={errorAt('price')}
      />
    </SimpleGrid>
  );
}
