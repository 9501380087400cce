import { Card, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedListingPolicyView } from '#events/api/listing.ts';
import { PublicationFoot } from '../../parts/publication-foot.tsx';
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
  const publication = usePublication({
    schema: PublishedListingPolicyView,
    path: `/credores/${credor.credorId}/listing-policy`,
    seen,
    queryKey: ['listing-policy', credor.credorId],
    close,
  });
  const { publish, errorAt } = publication;
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
          <PublicationFoot publication={publication} seen={seen} close={close}>
            <Text size="sm" c="dimmed">
              O aviso ao devedor e a espera vêm sempre antes. O que já foi pedido segue a versão do
              seu dia, também quando aqui se desliga.
            </Text>
          </PublicationFoot>
        </Stack>
      </Card>
    </form>
  );
}
