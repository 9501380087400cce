import { Button, Fieldset, Group, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ScoreCardKept, ScoreCardPreview } from '#events/api/score.ts';
import { EXPERT_CARD } from '#shared/domain/score/expert-card.ts';
import { binsOf, WrittenCard } from '#shared/domain/score/written-card.ts';
import { Failure } from '../../parts/failure.tsx';
import { useApi } from '../../session/session.tsx';
import { CardEffect } from './card-effect.tsx';
import { factName } from './words.ts';

type Props = { readonly start: WrittenCard; readonly close: () => void };

/** Points for each bin of the card. What they would do to the book is looked at before they are kept. */
export function CardEditor({ start, close }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const [card, setCard] = useState(start);
  const look = useMutation({
    mutationFn: () => api.send(ScoreCardPreview, 'POST', '/score-cards/preview', card),
  });
  const keep = useMutation({
    mutationFn: () => api.send(ScoreCardKept, 'POST', '/score-cards', card),
    onSuccess: async () => {
      close();
      notifications.show({ message: 'O cartão foi guardado e espera aprovação.' });
      await queries.invalidateQueries({ queryKey: ['score-models'] });
    },
  });
  const change = (changed: WrittenCard) => {
    setCard(changed);
    look.reset();
  };
  const problems = WrittenCard.safeParse(card).error?.issues ?? [];
  const failure = look.error ?? keep.error;
  return (
    <Stack gap="sm">
      <PointsField
        label="Ponto de partida, igual para todos"
        value={card.base}
        change={(base) => change({ ...card, base })}
      />
      {EXPERT_CARD.characteristics.map((one) => (
        <Fieldset key={one.fact} legend={factName(one.fact)}>
          <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} spacing="xs">
            {binsOf(one).map(({ text }, place) => (
              <PointsField
                key={text}
                label={text}
                value={card.points[one.fact][place] ?? 0}
                change={(points) => {
                  const bins = card.points[one.fact].with(place, points);
                  change({ ...card, points: { ...card.points, [one.fact]: bins } });
                }}
              />
            ))}
          </SimpleGrid>
          {problems
            .filter(({ path }) => path[1] === one.fact)
            .map(({ message }) => (
              <Text key={message} size="sm" c="red.8" role="alert" mt={4}>
                {message}
              </Text>
            ))}
        </Fieldset>
      ))}
      {failure && <Failure error={failure} />}
      {look.data && <CardEffect effect={look.data} />}
      <Group justify="flex-end" gap="xs">
        <Button size="xs" variant="default" onClick={close}>
          Desistir
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={problems.length > 0}
          loading={look.isPending}
          onClick={() => look.mutate()}
        >
          Ver o efeito
        </Button>
        <Button
          size="xs"
          disabled={!look.data}
          loading={keep.isPending}
          onClick={() => keep.mutate()}
        >
          Guardar o cartão
        </Button>
      </Group>
    </Stack>
  );
}

type Field = {
  readonly label: string;
  readonly value: number;
  readonly change: (points: number) => void;
};

const PointsField = ({ label, value, change }: Field) => (
  <NumberInput
    label={label}
    value={value}
    onChange={(points) => change(Number(points) || 0)}
    min={-4}
    max={4}
    step={0.05}
    decimalScale={2}
    decimalSeparator=","
    size="xs"
  />
);
