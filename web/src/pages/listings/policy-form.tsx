import { Alert, Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedListingPolicyView } from '#events/api/listing.ts';
import { Failure } from '../../parts/failure.tsx';
import { usePublication } from '../../parts/use-publication.ts';
import { errorsBelow } from '../../parts/field-errors.ts';
import { useCredor } from '../../session/credor.tsx';
import { type Draft, FIRST_NEGATIVACAO, FIRST_PROTESTO, NOBODY_LISTED } from './draft.ts';
import { TermsFields } from './terms-fields.tsx';
import { TitleFields } from './title-fields.tsx';

type Form = {
  readonly published: z.infer<typeof PublishedListingPolicyView> | null;
  readonly close: () => void;
};

/** Writes the next version of the policy; the API says at which field it does not hold. */
export function PolicyForm({ published, close }: Form) {
  const { credor } = useCredor();
  const [draft, setDraft] = useState<Draft>(published?.document ?? NOBODY_LISTED);
  const seen = published?.version ?? 0;
  const { publish, errors, errorAt } = usePublication({
    schema: PublishedListingPolicyView,
    path: `/credores/${credor.credorId}/listing-policy`,
    seen,
    queryKey: ['listing-policy', credor.credorId],
    close,
  });
  const { negativacao, protesto } = draft;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate(draft);
      }}
    >
      <Card withBorder padding="sm">
        <Stack gap="sm">
          <Title order={2} size="h5">
            Política
          </Title>
          <Switch
            label="Negativar"
            checked={negativacao !== null}
            onChange={(event) =>
              setDraft({
                ...draft,
                negativacao: event.currentTarget.checked ? FIRST_NEGATIVACAO : null,
              })
            }
          />
          {negativacao && (
            <TermsFields
              kind="negativacao"
              terms={negativacao}
              onChange={(terms) => setDraft({ ...draft, negativacao: terms })}
              errorAt={errorsBelow(errorAt, 'negativacao')}
            />
          )}
          <Switch
            label="Protestar"
            checked={protesto !== null}
            onChange={(event) =>
              setDraft({ ...draft, protesto: event.currentTarget.checked ? FIRST_PROTESTO : null })
            }
          />
          {protesto && (
            <>
              <TermsFields
                kind="protesto"
                terms={protesto}
                onChange={(terms) => setDraft({ ...draft, protesto: terms })}
                errorAt={errorsBelow(errorAt, 'protesto')}
              />
              <TitleFields
                title={protesto.title}
                onChange={(title) => setDraft({ ...draft, protesto: { ...protesto, title } })}
                errorAt={errorsBelow(errorAt, 'protesto.title')}
              />
            </>
          )}
          {publish.error && errors.size === 0 && <Failure error={publish.error} />}
          {errors.size > 0 && (
            <Alert color="red" role="alert" title="Nada foi publicado">
              {[...errors.values()].join(' ')}
            </Alert>
          )}
          <Text size="sm" c="dimmed">
            O aviso ao devedor e a espera vêm sempre antes. O que já foi pedido segue a versão do
            seu dia, também quando aqui se desliga.
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Voltar sem publicar
            </Button>
            <Button type="submit" loading={publish.isPending}>
              Publicar versão {seen + 1}
            </Button>
          </Group>
        </Stack>
      </Card>
    </form>
  );
}
