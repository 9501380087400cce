import { Group } from '@mantine/core';
import { FigureField } from '../../parts/figure-field.tsx';
import type { BandDraft } from './draft.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';

type Range = BandDraft['daysLate'];
type Fields = {
  readonly label: string;
  readonly unit: 'count' | 'days' | 'reais';
  readonly range: Range;
  readonly onChange: (range: Range) => void;
  readonly errorAt: ErrorAt;
};

/** From here to there; both empty for whatever it is. */
export function RangeFields({ label, unit, range, onChange, errorAt }: Fields) {
  const change = (from: number | null, until: number | null) =>
    onChange(from === null && until === null ? null : { from: from ?? 0, until });
  return (
    <Group gap="xs" grow align="flex-start">
      <FigureField
        label={`${label}, de`}
        unit={unit}
        placeholder="qualquer"
        value={range?.from ?? null}
        onChange={(from) => change(from, range?.until ?? null)}
        error={errorAt('from')}
      />
      <FigureField
        label="até"
        unit={unit}
        placeholder="sem fim"
        value={range?.until ?? null}
        onChange={(until) => change(range?.from ?? null, until)}
        error={errorAt('until')}
      />
    </Group>
  );
}
