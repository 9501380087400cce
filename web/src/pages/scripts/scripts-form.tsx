import { Button, Card, Group, Stack, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { type CallScriptsDraftView, PublishedCallScripts } from '#events/api/call-scripts.ts';
import type { CallScripts } from '#shared/domain/call/call-script.ts';
import { errorsBelow, errorsOf } from '../../parts/field-errors.ts';
import { PublicationFoot } from '../../parts/publication-foot.tsx';
import { useDraftDeeds } from '../../parts/use-draft.ts';
import { usePublication } from '../../parts/use-publication.ts';
import { ScriptFields } from './script-fields.tsx';
import { ScriptTrial } from './script-trial.tsx';
import { useScriptsDrafted } from './use-scripts.ts';

/** Scripts while they are written: the code of a carteira may still be anything. */
type Draft = z.input<typeof CallScripts>;
type OfCarteira = NonNullable<Draft['carteiras']>[number];

type Form = {
  readonly document: CallScripts;
  /** 0 while the credor has none of its own. */
  readonly version: number;
  /** What somebody began, and is gone on with. */
  readonly draft: CallScriptsDraftView | null;
  /** Whether two people are wanted for each publication. */
  readonly fourEyes: boolean;
  readonly close: () => void;
};

/** Writes the next version of the scripts; the API says at which field it does not hold. */
export function ScriptsForm({ document, version, draft: saved, fourEyes, close }: Form) {
  const drafted = useScriptsDrafted();
  const [draft, setDraft] = useState<Draft>(document);
  const publication = usePublication({
    schema: PublishedCallScripts,
    path: drafted.path,
    seen: version,
    queryKey: ['call-scripts', drafted.path],
    close,
  });
  const { save } = useDraftDeeds(drafted, saved, version);
  const byTwo = fourEyes || saved !== null;
  const foot = byTwo
    ? { publish: save, errors: errorsOf(save.error) }
    : { publish: publication.publish, errors: publication.errors };
  const errorAt = (path: string) => foot.errors.get(path);
  const carteiras = draft.carteiras ?? [];
  const setCarteiras = (next: readonly OfCarteira[]) =>
    setDraft({ ...draft, carteiras: [...next] });
  const added = { carteiraId: '', opening: draft.opening, body: draft.body };
  return (
    <Stack gap="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (byTwo) save.mutate(draft, { onSuccess: close });
          else publication.publish.mutate(draft);
        }}
      >
        <Stack gap="md">
          <Card withBorder padding="sm" component="fieldset" aria-label="Para todos">
            <Title order={2} size="h5" mb={4}>
              Para todos
            </Title>
            <ScriptFields script={draft} onChange={setDraft} errorAt={errorAt} />
          </Card>
          {carteiras.map((script, index) => (
            <Card
              // A carteira has no name that stays while it is typed.
              key={`${index}/${carteiras.length}`}
              withBorder
              padding="sm"
              component="fieldset"
              aria-label={`Carteira ${index + 1}`}
            >
              <Stack gap="xs">
                <Group gap="xs" align="flex-end" justify="space-between">
                  <TextInput
                    label="Código da carteira"
                    value={script.carteiraId}
                    maxLength={40}
                    onChange={(event) =>
                      setCarteiras(
                        carteiras.with(index, { ...script, carteiraId: event.currentTarget.value }),
                      )
                    }
                    error={errorAt(`carteiras.${index}.carteiraId`)}
                  />
                  <Button
                    size="compact-sm"
                    variant="default"
                    onClick={() => setCarteiras(carteiras.toSpliced(index, 1))}
                  >
                    Remover
                  </Button>
                </Group>
                <ScriptFields
                  script={script}
                  onChange={(changed) => setCarteiras(carteiras.with(index, changed))}
                  errorAt={errorsBelow(errorAt, `carteiras.${index}`)}
                />
              </Stack>
            </Card>
          ))}
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setCarteiras([...carteiras, added])}
            >
              Outro roteiro para uma carteira
            </Button>
          </Group>
          <PublicationFoot publication={foot} seen={version} draft={byTwo} close={close} />
        </Stack>
      </form>
      <ScriptTrial document={draft} />
    </Stack>
  );
}
