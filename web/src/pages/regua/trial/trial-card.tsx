import { Button, Card, Checkbox, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReguaDraftView } from '#events/api/regua.ts';
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
  readonly draft: ReguaDraftView;
  /** Whether something was changed that is not saved yet. */
  readonly isChanged: boolean;
};

/** Tries the saved draft over the real book before anybody publishes it. */
export function TrialCard({ draft: { reguaId, revision, turn, problems }, isChanged }: Desk) {
  const api = useApi();
  const queries = useQueryClient();
  const [days, setDays] = useState(DAYS_USUAL);
  const [chosen, setChosen] = useState<string | null>(null);
  const { credor } = useCredor();
  const carteiras = useDraft(useCarteirasDrafted()).data ?? null;
  const [isSorted, setIsSorted] = useState(false);
  const found = useTrials(reguaId);
  const start = useMutation({
    mutationFn: () =>
      api.send(ReguaTrialView, 'POST', `/reguas/${reguaId}/trials`, {
        revision,
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
  const canTry = turn !== 'look' && problems.length === 0;
  if (!canTry && !shown) return null;
  return (
    <Card withBorder padding="sm" component="section" aria-label="Simulação">
      <Stack gap="xs">
        <Title order={2} size="h5">
          Simular antes de publicar
        </Title>
        <Text size="sm" c="dimmed">
          O rascunho salvo é vivido sobre a carteira de verdade, sem enviar nada: quem recebe o quê
          e quando, o que espera e por quê, e quanto custa, ao lado da versão em vigor.
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
                  label: `${formatMoment(from)}, revisão ${of}`,
                }))}
                value={shown?.trialId ?? null}
                onChange={setChosen}
                allowDeselect={false}
                w={240}
              />
            )}
          </Group>
        )}
        {canTry && carteiras && (
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
