import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { ScoreModelList } from '#events/api/score.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { DecisionModal } from './decision-modal.tsx';

type Model = ScoreModelList['models'][number];
type Props = {
  readonly model: Pick<Model, 'modelId' | 'status' | 'proposedBy'>;
  readonly isLive: boolean;
  readonly fourEyes: boolean;
  /** Whether it shows all that it must. */
  readonly isFit: boolean;
};

/** What a person decides of a model: to put it in force, by two where the deployment wants them, or to refuse it. */
export function DecisionButtons({ model, isLive, fourEyes, isFit }: Props) {
  const { me } = useCredor();
  const [deciding, setDeciding] = useState<'approval' | 'refusal' | null>(null);
  const { modelId, status, proposedBy } = model;
  const mayDecide = may(me, 'decide-score') && status !== 'refused' && !isLive;
  return (
    <>
      {proposedBy !== null && <Text size="sm">Uma pessoa já aprovou; falta a segunda.</Text>}
      {mayDecide && (
        <Group justify="flex-end" gap="xs">
          {status === 'candidate' && (
            <Button variant="default" size="xs" onClick={() => setDeciding('refusal')}>
              Recusar
            </Button>
          )}
          <Button size="xs" disabled={!isFit} onClick={() => setDeciding('approval')}>
            {fourEyes && status === 'candidate' ? 'Aprovar' : 'Pôr em vigor'}
          </Button>
        </Group>
      )}
      {deciding && (
        <DecisionModal
          modelId={modelId}
          verb={deciding}
          title={deciding === 'approval' ? 'Pôr o modelo em vigor' : 'Recusar o modelo'}
          button={deciding === 'approval' ? 'Pôr em vigor' : 'Recusar o modelo'}
          close={() => setDeciding(null)}
        />
      )}
    </>
  );
}
