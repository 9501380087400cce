import { Button, Card, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ReguaTrialView } from '#events/api/regua-trial.ts';
import { Failure } from '../../../parts/failure.tsx';
import { formatDays, formatMoment } from '../../../parts/format.ts';
import { useDraft } from '../../../parts/use-draft.ts';
import { useCredor } from '../../../session/credor.tsx';
import { useApi } from '../../../session/session.tsx';
import { useCarteirasDrafted } from '../../carteiras/use-carteiras-draft.ts';
import { Trial } from './trial.tsx';
import { useTrials } from './use-trials.ts';

const DAYS_CHOICES = [7, 15, 30, 60, 90];
const DAYS_USUAL = 30;

type Desk = {
  readonly reguaId: string;
  /** Of its saved draft; null where there is none, and a draft of the carteiras is tried alone. */
  readonly revision: number | null;
  /** Whether the user may try the draft, and nothing in it stands in the way. */
  readonly canTry: boolean;
  /** Whether something was changed that is not saved yet. */
  readonly isChanged: boolean;
};

/** Tries what is saved as a draft over the real book before anybody publishes it. */
export function TrialCard({ reguaId, revision, canTry, isChanged }: Desk) {
  const api = useApi();
  const queries = useQueryClient();
  const [days, setDays] = useState(DAYS_USUAL);
  const [chosen, setChosen] = useState<string | null>(null);
  const { credor } = useCredor();
  const carteiras = useDraft(useCarteirasDrafted()).data ?? null;
  const [isSorted, setIsSorted] = useState(revision === null);
  const found = useTrials(reguaId);
  const start = useMutation({
    mutationFn: () =>
      api.send(ReguaTrialView, 'POST', `/reguas/${reguaId}/trials`, {
        ...(revision !== null && { revision }),
        days,
        ...(carteiras &&
          isSorted && {
            carteiras: { credorId: carteiras.credorId, revision: carteiras.revision },
          }),
      }),
    onSuccess: async ({ trialId }) => {
      setChosen(trialId);
      await queries.invalidateQueries({ queryKey: ['regua-trials', reguaId] });
    },
  });
  const trials = found.data?.items ?? [];
  const shown = trials.find(({ trialId }) => trialId === chosen) ?? trials[0];
  if (!canTry && !shown) return null;
  return (
    <Card withBorder padding="sm" component="section" aria-label="Simulação">
      <Stack gap="xs">
        <Title order={2} size="h5">
          Simular antes de publicar
        </Title>
        <Text size="sm" c="dimmed">
          {revision === null
            ? `O rascunho das carteiras de ${credor.name} é vivido sozinho, cada caso na versão da régua em que está, sem enviar nada: `
            : 'O rascunho salvo é vivido sobre a carteira de verdade, sem enviar nada: '}
          quem recebe o quê e quando, o que espera e por quê, e quanto custa, ao lado do que vale
          hoje.
        </Text>
        {canTry && (
          <Group gap="xs" align="flex-end">
            <Select
              label="Próximos dias"
              data={DAYS_CHOICES.map((value) => ({
                value: String(value),
                label: formatDays(value),
              }))}
              value={String(days)}
              onChange={(value) => value && setDays(Number(value))}
              allowDeselect={false}
              w={130}
            />
            <Button disabled={isChanged} loading={start.isPending} onClick={() => start.mutate()}>
              Simular
            </Button>
            {trials.length > 1 && (
              <Select
                label="Simulações feitas"
                data={trials.map(({ trialId, from, revision: of }) => ({
                  value: trialId,
                  label:
                    of === null
                      ? `${formatMoment(from)}, só as carteiras`
                      : `${formatMoment(from)}, revisão ${of}`,
                }))}
                value={shown?.trialId ?? null}
                onChange={setChosen}
                allowDeselect={false}
                w={240}
              />
            )}
          </Group>
        )}
        {canTry && carteiras && revision !== null && (
          <Checkbox
            label={`Antes, distribuir os casos pelo rascunho das carteiras (${credor.name})`}
            checked={isSorted}
            onChange={(event) => setIsSorted(event.currentTarget.checked)}
          />
        )}
        {isChanged && canTry && (
          <Text size="sm">Salve o rascunho antes: simula-se o que está salvo.</Text>
        )}
        {start.error && <Failure error={start.error} />}
        {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
        {shown && <Trial key={shown.trialId} {...shown} revisionNow={revision} />}
      </Stack>
    </Card>
  );
}
