import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { CarteirasDraftView } from '#events/api/carteiras-draft.ts';
import { Failure } from '../../parts/failure.tsx';
import { errorsBelow, errorsOf } from '../../parts/field-errors.ts';
import { useReguas } from '../regua/use-regua.ts';
import { CarteiraFields, PlaceExceptions, PlaceFields } from './carteira-fields.tsx';
import { type CarteirasDraft, newCarteira, type Published, sendable } from './draft.ts';
import { SortingCard } from './sorting-card.tsx';
import { useDraftDeeds } from '../../parts/use-draft.ts';
import { useCarteirasDrafted } from './use-carteiras-draft.ts';
import { useLook, usePublishing, useSortings } from './use-carteiras.ts';

type Form = {
  readonly published: Published;
  /** What somebody began, and is gone on with. */
  readonly draft: CarteirasDraftView | null;
  readonly close: () => void;
};

/** Writes the next version of the carteiras; who would move is seen before it is published. */
export function CarteirasForm({ published, draft: saved, close }: Form) {
  const [draft, setDraft] = useState<CarteirasDraft>(saved?.document ?? published.document);
  const [moves, setMoves] = useState(0);
  const [seen, setSeen] = useState<CarteirasDraft | null>(null);
  const { reguas } = useReguas();
  const choices = reguas.data?.items ?? [];
  const look = useLook(published.version);
  const publish = usePublishing(published.version, close);
  const { save } = useDraftDeeds(useCarteirasDrafted(), saved, published.version);
  const byTwo = published.fourEyes || saved !== null;
  const sortings = useSortings();
  const shown = sortings.data?.items.find(({ sortingId }) => sortingId === look.data?.sortingId);
  const isSeen = seen === draft && shown?.status === 'done';
  const failure = publish.error ?? save.error ?? look.error;
  // What is wrong deep inside a rule is told at the rule.
  const errors = new Map(
    [...errorsOf(failure)].map(([path, text]) => [path.replace(/(\.rule)\..*$/, '$1'), text]),
  );
  const errorAt = (path: string) => errors.get(path);
  const { carteiras, otherwise } = draft;
  const setCarteiras = (next: CarteirasDraft['carteiras']) =>
    setDraft({ ...draft, carteiras: next });
  const moveUp = (index: number) => {
    const moved = carteiras.slice(index, index + 1);
    setCarteiras(carteiras.toSpliced(index, 1).toSpliced(index - 1, 0, ...moved));
    setMoves(moves + 1);
  };
  const ofOthers = {
    place: otherwise,
    reguas: choices,
    onChange: (changed: CarteirasDraft['otherwise']) => setDraft({ ...draft, otherwise: changed }),
    errorAt: errorsBelow(errorAt, 'otherwise'),
  };
  const names = new Map([...carteiras, otherwise].map((one) => [one.carteiraId, one.name]));
  return (
    <Stack gap="md">
      <Text size="sm" c="dimmed">
        Vale a primeira carteira cuja regra o caso cumpre: ponha as mais estreitas em cima. A régua
        vale para quem abre o seu caso na carteira, e onde se diz também para quem vem de outra. Uma
        carteira com equipe só aparece na fila de trabalho de quem é dela.
      </Text>
      {carteiras.map((carteira, index) => (
        <CarteiraFields
          // A code may be typed anew, so fields begin anew when places change, and not when names do.
          key={`${moves}/${carteiras.length}/${index}`}
          place={carteira}
          order={index + 1}
          reguas={choices}
          onChange={(changed) => setCarteiras(carteiras.with(index, changed))}
          remove={() => setCarteiras(carteiras.toSpliced(index, 1))}
          moveUp={index === 0 ? null : () => moveUp(index)}
          errorAt={errorsBelow(errorAt, `carteiras.${index}`)}
        />
      ))}
      <Group>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setCarteiras([...carteiras, newCarteira(draft)])}
        >
          Adicionar carteira
        </Button>
      </Group>
      <Card withBorder padding="sm" component="fieldset" aria-label="Quem nenhuma outra toma">
        <Title order={2} size="h6" mb={4}>
          Quem nenhuma outra toma
        </Title>
        <PlaceFields {...ofOthers} />
        <PlaceExceptions {...ofOthers} />
      </Card>
      {failure && errors.size === 0 && <Failure error={failure} />}
      {errors.size > 0 && (
        <Alert color="red" role="alert" title="Assim não pode ser publicado">
          {errors.size === 1 ? 'Um campo precisa' : `${errors.size} campos precisam`} de correção:{' '}
          {[...errors.values()].join(' ')}
        </Alert>
      )}
      {shown && <SortingCard title="Quem mudaria" sorting={shown} names={names} />}
      {shown && seen !== draft && (
        <Text size="sm">As regras mudaram depois: veja de novo quem mudaria.</Text>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={close}>
          Voltar sem publicar
        </Button>
        <Button
          variant={isSeen ? 'default' : 'filled'}
          loading={look.isPending}
          onClick={() => {
            publish.reset();
            setSeen(draft);
            look.mutate(draft);
          }}
        >
          Ver quem mudaria
        </Button>
        <Button
          disabled={!isSeen}
          loading={publish.isPending || save.isPending}
          onClick={() =>
            byTwo ? save.mutate(sendable(draft), { onSuccess: close }) : publish.mutate(draft)
          }
        >
          {byTwo ? 'Salvar rascunho' : `Publicar versão ${published.version + 1}`}
        </Button>
      </Group>
    </Stack>
  );
}
