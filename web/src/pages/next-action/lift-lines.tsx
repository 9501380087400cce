import { Text } from '@mantine/core';
import type { ExperienceView } from '#events/api/next-action.ts';
import { formatCount, formatPercent } from '../../parts/format.ts';

const BPS_PER_WHOLE = 10_000;

/** What the control group of each carteira says of its régua, which bounds the share that the policy is written with. */
export function LiftLines({ lifts }: Pick<ExperienceView, 'lifts'>) {
  return lifts.map(({ carteiraId, name, lowBps, highBps, cases }) => (
    <Text key={carteiraId} size="sm" mt="xs">
      {name}: de {formatPercent(lowBps / BPS_PER_WHOLE)} a {formatPercent(highBps / BPS_PER_WHOLE)}{' '}
      do que entra não viria sem a régua, diz o grupo de controle ({formatCount(cases)} casos).
    </Text>
  ));
}
