import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedOfferPolicy } from '#events/api/agreement.ts';
import { Failure } from '../../parts/failure.tsx';
import { usePublication } from '../../parts/use-publication.ts';
import { useCredor } from '../../session/credor.tsx';
import { BandFields } from './band-fields.tsx';
import { type Draft, newBand } from './draft.ts';
import { errorsBelow } from '../../parts/field-errors.ts';
import { RulesFields } from './rules-fields.tsx';

type Form = {
  readonly published: z.infer<typeof PublishedOfferPolicy>;
  readonly close: () => void;
};

/** Writes the next version of the policy; the API says at which field it does not hold. */
export function PolicyForm({ published, close }: Form) {
  const { credor } = useCredor();
  const [draft, setDraft] = useState<Draft>(published.document);
  const [moves, setMoves] = useState(0);
  const { publish, errors, errorAt } = usePublication({
    schema: PublishedOfferPolicy,
    path: `/credores/${credor.credorId}/offer-policy`,
    seen: published.version,
    queryKey: ['offer-policy', credor.credorId],
    close,
  });
  const { bands } = draft;
  const setBands = (next: Draft['bands']) => setDraft({ ...draft, bands: next });
  const moveUp = (index: number) => {
    const moved = bands.slice(index, index + 1);
    setBands(bands.toSpliced(index, 1).toSpliced(index - 1, 0, ...moved));
    setMoves(moves + 1);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate(draft);
      }}
    >
      <Stack gap="md">
        <RulesFields draft={draft} onChange={setDraft} errorAt={errorAt} />
        <Text size="sm" c="dimmed">
          Vale a primeira faixa em que o caso cabe: ponha as mais estreitas em cima.
        </Text>
        {bands.map((band, index) => (
          <BandFields
            // A band has no name that stays while it is typed: its fields begin anew when places change.
            key={`${moves}/${bands.length}/${index}`}
            band={band}
            onChange={(changed) => setBands(bands.with(index, changed))}
            remove={() => setBands(bands.toSpliced(index, 1))}
            moveUp={index === 0 ? null : () => moveUp(index)}
            errorAt={errorsBelow(errorAt, `bands.${index}`)}
          />
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setBands([...bands, newBand(bands)])}
          >
            Adicionar faixa
          </Button>
        </Group>
        {publish.error && errors.size === 0 && <Failure error={publish.error} />}
        {errors.size > 0 && (
          <Alert color="red" role="alert" title="Nada foi publicado">
            {errors.size === 1 ? 'Um campo precisa' : `${errors.size} campos precisam`} de correção:{' '}
            {[...errors.values()].join(' ')}
          </Alert>
        )}
        <Text size="sm" c="dimmed">
          A nova versão vale para as ofertas a partir de agora. Acordos assinados seguem a do seu
          dia.
        </Text>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            Voltar sem publicar
          </Button>
          <Button type="submit" loading={publish.isPending}>
            Publicar versão {published.version + 1}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
