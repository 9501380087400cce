import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ScoreModelList } from '#events/api/score.ts';
import { isJudgement } from '#shared/domain/score/collection-model.ts';
import { formatMoment } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { DecisionModal } from './decision-modal.tsx';

/** The score in force, and the way back to the card that people wrote. */
export function LiveModelCard({ list }: { readonly list: ScoreModelList }) {
  const { me } = useCredor();
  const [isGoingBack, setGoingBack] = useState(false);
  const { liveModelId, expertModelId, models, training } = list;
  const isExpert = liveModelId === expertModelId;
  return (
    <Card withBorder padding="sm">
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Title order={2} size="h5">
            Em vigor: {liveModelId}
          </Title>
          {!isExpert && may(me, 'decide-score') && (
            <Button size="xs" variant="default" onClick={() => setGoingBack(true)}>
              Voltar ao cartão especialista
            </Button>
          )}
        </Group>
        <Text size="sm">
          {isJudgement(liveModelId)
            ? `${isExpert ? 'O cartão especialista: pontos escolhidos por pessoas que cobram' : 'Um cartão com os pontos da sua equipe'}. Vale a ordem; a probabilidade não é previsão.`
            : 'Um modelo aprendido dos resultados deste ambiente e aprovado por uma pessoa. Um caso em vinte é sorteado em vez de ordenado, para que os resultados continuem a ensinar.'}
        </Text>
        {models.length === 0 && (
          <Text size="sm" c="dimmed">
            Nenhum modelo foi aprendido ainda. O sistema tenta a cada noite enquanto há menos de
            1.000 resultados de 30 dias, e depois às segundas-feiras; são precisos ao menos 30.
          </Text>
        )}
        {training?.nothing && (
          <Text size="sm" c="dimmed">
            {training.nothing} Treino de {formatMoment(training.at)}.
          </Text>
        )}
      </Stack>
      {isGoingBack && (
        <DecisionModal
          modelId={expertModelId}
          verb="approval"
          title="Voltar ao cartão especialista"
          button="Voltar ao cartão"
          close={() => setGoingBack(false)}
        />
      )}
    </Card>
  );
}
