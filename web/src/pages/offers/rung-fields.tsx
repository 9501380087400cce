import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { FigureField } from '../../parts/figure-field.tsx';
import { DiscountFields } from '../../parts/discount-fields.tsx';
import type { RungDraft } from './draft.ts';
import { type ErrorAt, errorsBelow } from '../../parts/field-errors.ts';
import styles from './offers.module.css';

const PARCELS_MAX = 24;
const ENTRY_BPS_MAX = 9_000;
const INTEREST_BPS_MAX = 1_000;

type Fields = {
  readonly rung: RungDraft;
  readonly onChange: (rung: RungDraft) => void;
  readonly remove: () => void;
  readonly errorAt: ErrorAt;
};

/** Plans of so many parcels, with what they take first, cost and give up. */
export function RungFields({ rung, onChange, remove, errorAt }: Fields) {
  const figure = (
    label: string,
    field: 'from' | 'until' | 'entryBps' | 'monthlyInterestBps',
    unit: 'count' | 'percent',
    max: number,
  ) => (
    <FigureField
      label={label}
      unit={unit}
      max={max}
      value={rung[field]}
      onChange={(value) => onChange({ ...rung, [field]: value ?? 0 })}
      error={errorAt(field)}
    />
  );
  return (
    <Stack gap="xs" className={styles['rung'] ?? ''}>
      <SimpleGrid cols={{ base: 2, xs: 4 }} spacing="xs">
        {figure('De parcelas', 'from', 'count', PARCELS_MAX)}
        {figure('Até parcelas', 'until', 'count', PARCELS_MAX)}
        {figure('Entrada', 'entryBps', 'percent', ENTRY_BPS_MAX)}
        {figure('Juros ao mês', 'monthlyInterestBps', 'percent', INTEREST_BPS_MAX)}
      </SimpleGrid>
      <DiscountFields
        discount={rung.discount}
        onChange={(discount) => onChange({ ...rung, discount })}
        errorAt={errorsBelow(errorAt, 'discount')}
      />
      <Group justify="flex-end">
        <Button size="compact-xs" variant="default" onClick={remove}>
          Remover plano
        </Button>
      </Group>
    </Stack>
  );
}
