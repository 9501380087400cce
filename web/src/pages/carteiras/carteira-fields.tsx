import {
  ActionIcon,
  Card,
  Checkbox,
  Group,
  Select,
  SimpleGrid,
  TagsInput,
  TextInput,
} from '@mantine/core';
import { IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReguaView } from '#events/api/configuration.ts';
import { CARTEIRA_FACTS } from '#shared/domain/carteira/facts.ts';
import { type ErrorAt, errorsBelow } from '../../parts/field-errors.ts';
import { RuleFields } from '../../parts/rule/rule-fields.tsx';
import type { CarteiraDraft, PlaceDraft } from './draft.ts';
import { ExceptionsFields } from './exceptions-fields.tsx';

type Fields<Place extends PlaceDraft> = {
  readonly place: Place;
  readonly reguas: readonly ReguaView[];
  readonly onChange: (place: Place) => void;
  readonly errorAt: ErrorAt;
};

type CarteiraFieldsProps = Fields<CarteiraDraft> & {
  readonly order: number;
  readonly remove: () => void;
  /** Null for the first, which nothing comes before. */
  readonly moveUp: (() => void) | null;
};

/** Whom a carteira takes, and how those are worked. */
export function CarteiraFields({ order, remove, moveUp, ...fields }: CarteiraFieldsProps) {
  const { place, onChange, errorAt } = fields;
  return (
    <Card withBorder padding="sm" component="fieldset" aria-label={place.name}>
      <Group justify="space-between" mb={4}>
        <b>{order}.</b>
        <Group gap={4}>
          {moveUp && (
            <ActionIcon
              variant="default"
              aria-label={`Perguntar antes: ${place.name}`}
              onClick={moveUp}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
          )}
          <ActionIcon variant="default" aria-label={`Remover ${place.name}`} onClick={remove}>
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <PlaceFields {...fields} />
      <RuleFields
        condition={place.rule}
        facts={CARTEIRA_FACTS}
        error={errorAt('rule')}
        onChange={(rule) => onChange({ ...place, rule: rule ?? true })}
      />
      <PlaceExceptions {...fields} />
    </Card>
  );
}

/** What every carteira has, also that of whoever no other takes. */
export function PlaceFields<Place extends PlaceDraft>({
  place,
  reguas,
  onChange,
  errorAt,
}: Fields<Place>) {
  const change = (changes: Partial<PlaceDraft>) => onChange({ ...place, ...changes });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
      <TextInput
        label="Nome"
        value={place.name}
        maxLength={60}
        onChange={(event) => change({ name: event.currentTarget.value })}
        error={errorAt('name')}
      />
      <TextInput
        label="Código"
        value={place.carteiraId}
        maxLength={40}
        onChange={(event) => change({ carteiraId: event.currentTarget.value })}
        error={errorAt('carteiraId')}
      />
      <Select
        label="Régua"
        data={reguas.map(({ reguaId, name }) => ({ value: reguaId, label: name }))}
        value={place.reguaId}
        onChange={(chosen) => chosen && change({ reguaId: chosen })}
        allowDeselect={false}
        error={errorAt('reguaId')}
      />
      <TagsInput
        label="Equipe, por e-mail"
        placeholder={place.team && place.team.length > 0 ? '' : 'Toda a equipe'}
        value={[...(place.team ?? [])]}
        onChange={(team) => change({ team })}
        splitChars={[',', ';', ' ']}
        acceptValueOnBlur
        error={errorsBelow(errorAt, 'team')('0') ?? errorAt('team')}
      />
      <Checkbox
        label="Também para quem vem de outra carteira"
        description="Quem já está nela passa para esta régua na distribuição seguinte."
        checked={place.reguaForAll ?? false}
        onChange={(event) =>
          change({ reguaForAll: event.currentTarget.checked ? true : undefined })
        }
      />
    </SimpleGrid>
  );
}

/** What every carteira may do otherwise than its régua. */
export const PlaceExceptions = <Place extends PlaceDraft>({
  place,
  reguas,
  onChange,
  errorAt,
}: Fields<Place>) => (
  <ExceptionsFields
    exceptions={place.exceptions ?? []}
    regua={reguas.find(({ reguaId }) => reguaId === place.reguaId)}
    onChange={(exceptions) => onChange({ ...place, exceptions })}
    errorAt={errorsBelow(errorAt, 'exceptions')}
  />
);
