import {
  Button,
  Card,
  Group,
  SimpleGrid,
  Stack,
  Switch,
  TagsInput,
  Text,
  TextInput,
} from '@mantine/core';
import { DiscountFields } from '../../parts/discount-fields.tsx';
import { type BandDraft, newRung, NO_DISCOUNT } from './draft.ts';
import { type ErrorAt, errorsBelow } from '../../parts/field-errors.ts';
import { RangeFields } from './range-fields.tsx';
import { RungFields } from './rung-fields.tsx';

type Fields = {
  readonly band: BandDraft;
  readonly onChange: (band: BandDraft) => void;
  readonly remove: () => void;
  /** Null for the first, which nothing comes before. */
  readonly moveUp: (() => void) | null;
  readonly errorAt: ErrorAt;
};

/** Who is in a band, and what they are offered. */
export function BandFields({ band, onChange, remove, moveUp, errorAt }: Fields) {
  const change = (changes: Partial<BandDraft>) => onChange({ ...band, ...changes });
  const range = (
    label: string,
    field: 'daysLate' | 'score' | 'amount',
    unit: 'count' | 'days' | 'reais',
  ) => (
    <RangeFields
      label={label}
      unit={unit}
      range={band[field]}
      onChange={(value) => change({ [field]: value })}
      errorAt={errorsBelow(errorAt, field)}
    />
  );
  const parcels = band.parcels;
  return (
    <Card withBorder padding="sm" component="fieldset" aria-label={band.name}>
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
          <TextInput
            label="Nome da faixa"
            value={band.name}
            maxLength={60}
            onChange={(event) => change({ name: event.currentTarget.value })}
            error={errorAt('name')}
          />
          <TextInput
            label="Código"
            value={band.bandId}
            maxLength={40}
            onChange={(event) => change({ bandId: event.currentTarget.value })}
            error={errorAt('bandId')}
          />
          {range('Dias de atraso', 'daysLate', 'days')}
          {range('Devendo', 'amount', 'reais')}
          {range('Score', 'score', 'count')}
          <TagsInput
            label="Carteiras"
            placeholder={band.carteiras ? '' : 'todas'}
            value={[...(band.carteiras ?? [])]}
            onChange={(chosen) => change({ carteiras: chosen.length > 0 ? chosen : null })}
            error={errorAt('carteiras')}
          />
        </SimpleGrid>
        <Switch
          label="Oferece à vista"
          checked={band.cash !== null}
          onChange={(event) =>
            change({ cash: event.currentTarget.checked ? { discount: NO_DISCOUNT } : null })
          }
        />
        {band.cash && (
          <DiscountFields
            discount={band.cash.discount}
            onChange={(discount) => change({ cash: { discount } })}
            errorAt={errorsBelow(errorAt, 'cash.discount')}
          />
        )}
        {parcels.map((rung, index) => (
          <RungFields
            key={`${index}/${parcels.length}`}
            rung={rung}
            onChange={(changed) => change({ parcels: parcels.with(index, changed) })}
            remove={() => change({ parcels: parcels.toSpliced(index, 1) })}
            errorAt={errorsBelow(errorAt, `parcels.${index}`)}
          />
        ))}
        {errorAt('parcels') && (
          <Text size="sm" c="red" role="alert">
            {errorAt('parcels')}
          </Text>
        )}
        <Group gap="xs">
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => change({ parcels: [...parcels, newRung(parcels)] })}
          >
            Adicionar plano
          </Button>
          {moveUp && (
            <Button size="compact-sm" variant="default" onClick={moveUp}>
              Subir faixa
            </Button>
          )}
          <Button size="compact-sm" variant="default" onClick={remove}>
            Remover faixa
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
