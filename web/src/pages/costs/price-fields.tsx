import { Button, Group, NumberInput, TextInput } from '@mantine/core';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { type GatewayFee, GatewayFees } from './gateway-fees.tsx';

/** A row while it is being written: its day may still be anything. */
export type PriceRow = {
  readonly since: string;
  readonly emailMicros: number;
  readonly smsPartMicros: number;
  readonly smsPartMaxUsd: number;
  readonly whatsappMicros: number;
  /** Null while nobody knows it, as that of voice. */
  readonly whatsappMarketingMicros: number | null;
  readonly voiceMinuteMicros: number | null;
  readonly voiceMinuteMaxUsd: number;
  readonly callMicros: number | null;
  readonly callMinuteMicros: number | null;
  readonly gatewayFees: readonly GatewayFee[];
  readonly source: string;
};

type Fields = {
  readonly row: PriceRow;
  readonly onChange: (row: PriceRow) => void;
  /** Null for the only row. */
  readonly onRemove: (() => void) | null;
  readonly errorAt: ErrorAt;
};

const MICROS_PER_REAL = 1_000_000;
/** Millionths of a real. */
const PRICE_DIGITS = 6;
const PRICES = [
  ['emailMicros', 'Um e-mail'],
  ['smsPartMicros', 'Uma parte de SMS'],
  ['whatsappMicros', 'Um WhatsApp'],
  ['whatsappMarketingMicros', 'Um de marketing'],
  ['voiceMinuteMicros', 'Um minuto de voz'],
  ['callMicros', 'Uma ligação da equipe'],
  ['callMinuteMicros', 'Um minuto de ligação'],
] as const;
/** What the channel refuses to pay more than, in dollars. */
const CEILINGS = [
  ['smsPartMaxUsd', 'Teto da parte (US$)'],
  ['voiceMinuteMaxUsd', 'Teto do minuto (US$)'],
] as const;

/** Left empty where nobody has told the price: messages leave and calls are placed all the same. */
const MAY_BE_UNKNOWN: ReadonlySet<string> = new Set([
  'whatsappMarketingMicros',
  'voiceMinuteMicros',
  'callMicros',
  'callMinuteMicros',
]);

const reaisOf = (micros: number | null): number | '' =>
  micros === null ? '' : micros / MICROS_PER_REAL;

const microsOf = (name: string, reais: number | string): number | null =>
  reais === '' && MAY_BE_UNKNOWN.has(name) ? null : Math.round(Number(reais) * MICROS_PER_REAL);

/** What messages, calls and payments cost from one day on, in reais. */
export function PriceFields({ row, onChange, onRemove, errorAt }: Fields) {
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        label="A partir de"
        type="date"
        value={row.since}
        onChange={(event) => onChange({ ...row, since: event.currentTarget.value })}
        error={errorAt('since')}
      />
      {PRICES.map(([name, label]) => (
        <NumberInput
          key={name}
          label={label}
          value={reaisOf(row[name])}
          onChange={(reais) => onChange({ ...row, [name]: microsOf(name, reais) })}
          placeholder={MAY_BE_UNKNOWN.has(name) ? 'sem preço' : ''}
          prefix="R$ "
          decimalScale={PRICE_DIGITS}
          decimalSeparator=","
          thousandSeparator="."
          allowNegative={false}
          hideControls
          w={130}
          error={errorAt(name)}
        />
      ))}
      {CEILINGS.map(([name, label]) => (
        <NumberInput
          key={name}
          label={label}
          value={row[name]}
          onChange={(dollars) => onChange({ ...row, [name]: Number(dollars) })}
          prefix="US$ "
          decimalScale={3}
          decimalSeparator=","
          hideControls
          w={150}
          error={errorAt(name)}
        />
      ))}
      <TextInput
        label="Fonte"
        value={row.source}
        onChange={(event) => onChange({ ...row, source: event.currentTarget.value })}
        style={{ flex: 1, minWidth: 180 }}
        error={errorAt('source')}
      />
      <GatewayFees
        fees={row.gatewayFees}
        onChange={(gatewayFees) => onChange({ ...row, gatewayFees })}
        errorAt={errorAt}
      />
      {onRemove && (
        <Button variant="subtle" color="red" onClick={onRemove}>
          Retirar
        </Button>
      )}
    </Group>
  );
}
