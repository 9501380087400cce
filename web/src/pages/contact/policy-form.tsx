import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedContactPolicy } from '#events/api/contact.ts';
import { Failure } from '../../parts/failure.tsx';
import { usePublication } from '../../parts/use-publication.ts';
import { errorsBelow } from '../../parts/field-errors.ts';
import { CapFields } from './cap-fields.tsx';
import { type Draft, newCap, newHours } from './draft.ts';
import { HoursFields } from './hours-fields.tsx';
import { RestFields } from './rest-fields.tsx';

type Form = {
  readonly published: z.infer<typeof PublishedContactPolicy>;
  readonly close: () => void;
};

/** Writes the next version of the policy; the API says at which field it does not hold. */
export function PolicyForm({ published, close }: Form) {
  const [draft, setDraft] = useState<Draft>(published.document);
  const { publish, errors, errorAt } = usePublication({
    schema: PublishedContactPolicy,
    path: '/contact-policy',
    seen: published.version,
    queryKey: ['contact-policy'],
    close,
  });
  const { hours, caps } = draft;
  const today = new Date().toISOString().slice(0, 10);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate(draft);
      }}
    >
      <Stack gap="md">
        <RestFields draft={draft} onChange={setDraft} errorAt={errorAt} />
        <Title order={2} size="h5">
          Limites
        </Title>
        {caps.map((cap, index) => (
          <CapFields
            // A cap has no name of its own: its fields begin anew when one is added or taken away.
            key={`${caps.length}/${index}`}
            cap={cap}
            onChange={(changed) => setDraft({ ...draft, caps: caps.with(index, changed) })}
            remove={() => setDraft({ ...draft, caps: caps.toSpliced(index, 1) })}
            errorAt={errorsBelow(errorAt, `caps.${index}`)}
          />
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setDraft({ ...draft, caps: [...caps, newCap(today)] })}
          >
            Adicionar limite
          </Button>
        </Group>
        <Title order={2} size="h5">
          Horários
        </Title>
        {hours.map((rule, index) => (
          <HoursFields
            key={`${hours.length}/${index}`}
            rule={rule}
            onChange={(changed) => setDraft({ ...draft, hours: hours.with(index, changed) })}
            remove={() => setDraft({ ...draft, hours: hours.toSpliced(index, 1) })}
            errorAt={errorsBelow(errorAt, `hours.${index}`)}
          />
        ))}
        <Group>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => setDraft({ ...draft, hours: [...hours, newHours(today)] })}
          >
            Adicionar horário
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
          A nova versão vale para todos os credores em até um minuto. Confirme com o jurídico antes
          de afrouxar uma regra que vem de lei.
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
