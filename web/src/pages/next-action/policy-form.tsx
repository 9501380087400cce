import { Card, SimpleGrid, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type * as z from 'zod';
import { PublishedNextActionPolicy } from '#events/api/next-action.ts';
import { PublicationFoot } from '../../parts/publication-foot.tsx';
import { usePublication } from '../../parts/use-publication.ts';
import { errorsBelow } from '../../parts/field-errors.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import { useCredor } from '../../session/credor.tsx';
import { BudgetFields } from './budget-fields.tsx';
import { type Draft, LADDER_ALONE } from './draft.ts';

type Form = {
  readonly published: z.infer<typeof PublishedNextActionPolicy> | null;
  readonly close: () => void;
};

/** A whole number of percent as the field of basis points shows it. */
const BPS_PER_PERCENT = 100;

/** Writes how far experience may choose; the API says at which field it does not hold. */
export function PolicyForm({ published, close }: Form) {
  const { credor } = useCredor();
  const [draft, setDraft] = useState<Draft>(published?.document ?? LADDER_ALONE);
  const seen = published?.version ?? 0;
  const publication = usePublication({
    schema: PublishedNextActionPolicy,
    path: `/credores/${credor.credorId}/next-action`,
    seen,
    queryKey: ['next-action', credor.credorId],
    close,
  });
  const { publish, errorAt } = publication;
  const change = (changes: Partial<Draft>) => setDraft({ ...draft, ...changes });
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
            label="Deixar a experiência escolher canal e hora"
            description="Só entre o que o passo da régua e as regras de contato deixam em aberto."
            checked={draft.mode === 'on'}
            onChange={(event) => change({ mode: event.currentTarget.checked ? 'on' : 'off' })}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" style={{ alignItems: 'end' }}>
            <FigureField
              label="Pessoas que ficam sempre na régua"
              description="Com elas se mede o que a escolha rende: de 5% a 50%."
              unit="percent"
              value={draft.plainLadderPercent * BPS_PER_PERCENT}
              onChange={(value) =>
                change({ plainLadderPercent: Math.round((value ?? 0) / BPS_PER_PERCENT) })
              }
              error={errorAt('plainLadderPercent')}
            />
            <FigureField
              label="Pagamentos que só vêm com contato"
              description="Um palpite: vale enquanto o grupo de controle da carteira não o contradiz."
              unit="percent"
              value={draft.liftBps}
              onChange={(value) => change({ liftBps: value ?? 0 })}
              error={errorAt('liftBps')}
            />
          </SimpleGrid>
          <Switch
            label="Esperar quem costuma pagar sozinho com poucos dias de atraso"
            checked={draft.waitsForHabit}
            onChange={(event) => change({ waitsForHabit: event.currentTarget.checked })}
          />
          <BudgetFields
            budgets={draft.budgets}
            onChange={(budgets) => change({ budgets })}
            errorAt={errorsBelow(errorAt, 'budgets')}
          />
          <PublicationFoot publication={publication} seen={seen} close={close}>
            <Text size="sm" c="dimmed">
              O que se aprende é contado todos os dias e vale a partir da madrugada seguinte.
            </Text>
          </PublicationFoot>
        </Stack>
      </Card>
    </form>
  );
}
