import { Card, Text, Title } from '@mantine/core';
import type { Band } from '#shared/domain/agreement/offer-policy.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { discountText, rungText, scopeOf } from './words.ts';

/** One band: who is in it, and what they are offered. */
export function BandCard({ band }: { readonly band: Band }) {
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5">
        {band.name}
      </Title>
      <Text size="xs" c="dimmed" mb={4}>
        {scopeOf(band, useCarteiraName())}
      </Text>
      {band.cash && (
        <Text size="sm">
          <b>À vista</b>: {discountText(band.cash.discount)}
        </Text>
      )}
      {band.parcels.map((rung) => (
        <Text key={rung.from} size="sm">
          {rungText(rung)}
        </Text>
      ))}
    </Card>
  );
}
