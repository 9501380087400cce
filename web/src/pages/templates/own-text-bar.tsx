import { Button, Group, Stack } from '@mantine/core';
import type * as z from 'zod';
import type { PublishedOwnText } from '#events/api/template.ts';
import { Failure } from '../../parts/failure.tsx';
import { useCredor } from '../../session/credor.tsx';
import type { Writing } from './template-editor.tsx';
import { useOwnTextPublishing } from './use-own-text.ts';

type Bar = Writing & { readonly own: z.infer<typeof PublishedOwnText> | null };

/** What may be done with a text that only one credor uses: published, or given up. */
export function OwnTextBar({ written, isChanged, isSound, undo, own }: Bar) {
  const { credor } = useCredor();
  const publish = useOwnTextPublishing(written.templateId, own?.version ?? 0);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Button
          disabled={!isSound || !isChanged}
          loading={publish.isPending}
          onClick={() => publish.mutate(written)}
        >
          Publicar só para {credor.name}
        </Button>
        <Button variant="default" disabled={!isChanged} onClick={undo}>
          Desfazer
        </Button>
        {own?.document && (
          <Button
            variant="default"
            loading={publish.isPending}
            onClick={() => publish.mutate(null)}
          >
            Voltar ao texto de todos
          </Button>
        )}
      </Group>
      {publish.error && <Failure error={publish.error} />}
    </Stack>
  );
}
