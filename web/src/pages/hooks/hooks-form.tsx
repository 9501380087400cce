import { Button, Card, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { HooksView } from '#events/api/hook.ts';
import type { HookEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import { errorsBelow } from '../../parts/field-errors.ts';
import { PublicationFoot } from '../../parts/publication-foot.tsx';
import { usePublication } from '../../parts/use-publication.ts';
import { useCredor } from '../../session/credor.tsx';
import { EndpointFields } from './endpoint-fields.tsx';

/** An endpoint while somebody writes it: the API alone says whether it holds. */
export type EndpointDraft = z.input<typeof HookEndpoint>;

const FIRST: EndpointDraft = { kind: 'push', endpointId: '', url: 'https://' };

type Form = { readonly view: HooksView; readonly close: () => void };

/** Writes which systems of the credor's are told what. */
export function HooksForm({ view: { document, version }, close }: Form) {
  const { credor } = useCredor();
  const [drafts, setDrafts] = useState<readonly EndpointDraft[]>(
    document.endpoints.length > 0 ? document.endpoints : [FIRST],
  );
  const publication = usePublication({
    schema: HooksView,
    path: `/credores/${credor.credorId}/hooks`,
    seen: version,
    queryKey: ['hooks', credor.credorId],
    close,
  });
  const { publish, errorAt } = publication;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({ endpoints: drafts });
      }}
    >
      <Card withBorder padding="sm">
        <Stack gap="md">
          <Group justify="space-between">
            <Title order={2} size="h5">
              Destinos
            </Title>
            <Button size="xs" variant="default" onClick={() => setDrafts([...drafts, FIRST])}>
              Mais um destino
            </Button>
          </Group>
          {drafts.map((draft, at) => (
            <EndpointFields
              // Two drafts may have the same code for a while, or none.
              // oxlint-disable-next-line react/no-array-index-key
              key={at}
              place={at + 1}
              draft={draft}
              onChange={(changed) => setDrafts(drafts.with(at, changed))}
              onRemove={() => setDrafts(drafts.toSpliced(at, 1))}
              errorAt={errorsBelow(errorAt, `endpoints.${at}`)}
            />
          ))}
          <PublicationFoot publication={publication} seen={version} close={close} />
        </Stack>
      </Card>
    </form>
  );
}
