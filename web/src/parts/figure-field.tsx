import { NumberInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';

/** How a whole number that is stored is shown: as it is, basis points as percent, centavos as reais. */
const UNITS = {
  count: { scale: 1, decimals: 0, prefix: '', suffix: '' },
  days: { scale: 1, decimals: 0, prefix: '', suffix: ' dias' },
  percent: { scale: 100, decimals: 2, prefix: '', suffix: '%' },
  reais: { scale: 100, decimals: 2, prefix: 'R$ ', suffix: '' },
} as const;

type Field = {
  readonly label: string;
  readonly description?: string;
  readonly unit: keyof typeof UNITS;
  /** As it is stored; null for none. */
  readonly value: number | null;
  /** Null when the field was emptied. */
  readonly onChange: (value: number | null) => void;
  readonly max?: number;
  readonly placeholder?: string;
  readonly error?: ReactNode;
};

/** A whole number from zero on, typed the way that people write it. */
export function FigureField({ unit, value, onChange, max, ...field }: Field) {
  const { scale, decimals, prefix, suffix } = UNITS[unit];
  const [typed, setTyped] = useState<number | string>(value === null ? '' : value / scale);
  return (
    <NumberInput
      {...field}
      value={typed}
      onChange={(next) => {
        setTyped(next);
        onChange(storedOf(next, scale));
      }}
      min={0}
      {...(max === undefined ? {} : { max: max / scale })}
      decimalScale={decimals}
      fixedDecimalScale={unit === 'reais'}
      decimalSeparator=","
      thousandSeparator="."
      prefix={prefix}
      suffix={typed === 1 ? suffix.replace(/s$/, '') : suffix}
      hideControls
      inputMode={decimals === 0 ? 'numeric' : 'decimal'}
    />
  );
}

/** While it ends in zeros a figure comes as text, so that nothing that was typed is lost: `12.50`. */
function storedOf(typed: number | string, scale: number): number | null {
  const figure = typed === '' ? Number.NaN : Number(typed);
  return Number.isFinite(figure) ? Math.round(figure * scale) : null;
}
