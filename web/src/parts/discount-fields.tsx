import { SimpleGrid, Stack, Text } from '@mantine/core';
import type { Discount } from '#shared/domain/agreement/offer-policy.ts';
import { FigureField } from './figure-field.tsx';

const DISCOUNT_BPS_MAX = 10_000;

type Fields = {
  readonly discount: Discount;
  readonly onChange: (discount: Discount) => void;
  /** What is wrong at one of them, if anything. */
  readonly errorAt?: (part: keyof Discount) => string | undefined;
};

/** What is given up of each part of a debt. */
export function DiscountFields({ discount, onChange, errorAt }: Fields) {
  const share = (label: string, part: keyof Discount) => (
    <FigureField
      label={label}
      unit="percent"
      value={discount[part] ?? 0}
      max={DISCOUNT_BPS_MAX}
      onChange={(value) => onChange({ ...discount, [part]: value ?? 0 })}
      error={errorAt?.(part)}
    />
  );
  return (
    <Stack gap={2} role="group" aria-label="Desconto">
      <Text size="xs" c="dimmed">
        Desconto
      </Text>
      <SimpleGrid cols={3} spacing="xs">
        {share('Da multa', 'fineBps')}
        {share('Dos juros', 'interestBps')}
        {share('Do principal', 'principalBps')}
        {share('Da correção', 'correctionBps')}
        {share('Dos honorários', 'honorariosBps')}
      </SimpleGrid>
    </Stack>
  );
}
