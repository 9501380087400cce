import { Card, Group, Progress, Stack, Text, Title } from '@mantine/core';
import type { CaseView } from '#events/api/debtor.ts';
import { chancePercentOf } from '#shared/domain/score/chance.ts';
import { countsAsDecided } from '#shared/domain/score/treated-score.ts';
import { formatMoment, formatPercent, formatReais } from '../../parts/format.ts';
import { ScoreReasons } from './score-reasons.tsx';
import { ScoreReview } from './score-review.tsx';

const BANDS_TEXT =
  'As faixas de A a E são os quintos da carteira do credor: em A está quem tem mais chance de pagar. ';

type Props = {
  readonly debtorId: string;
  readonly known: CaseView;
  readonly score: NonNullable<CaseView['score']>;
};

/** How likely the person is to pay, every reason for thinking so, and whether somebody is to look at it again. */
export function ScoreCard({ debtorId, known, score }: Props) {
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group justify="space-between" align="baseline">
          <Title order={2} size="h5">
            Score
          </Title>
          <Text size="sm" c="dimmed">
            <Text span fw={650} size="lg" c="bright">
              {score.value}
            </Text>{' '}
            de 1000{known.band !== null && ` · faixa ${known.band}`}
            {chanceOf(score)}
          </Text>
        </Group>
        {countsAsDecided(score) && (
          <Text size="sm" fw={600}>
            Vale {score.decided}, decidido por uma pessoa em revisão.
          </Text>
        )}
        {score.held !== undefined && !countsAsDecided(score) && (
          <Text size="sm" fw={600}>
            Vale {score.held}, a nota de antes da revisão: rever não baixa a nota.
          </Text>
        )}
        {score.drawn !== undefined && score.decided === undefined && (
          <Text size="sm">
            Grupo de controle: carteira, passos e lugar na fila vão pelo número sorteado{' '}
            {score.drawn}.
          </Text>
        )}
        <Progress value={score.value / 10} size="sm" aria-label={`Score ${score.value} de 1000`} />
        <ScoreReasons reasons={score.reasons} sources={known.reasonSources} />
        {known.wouldChange.length > 0 && (
          <Text size="sm">
            O que faria a nota subir: {known.wouldChange.map(changeText).join('; ')}.
          </Text>
        )}
        {known.expected !== null && (
          <Text size="sm">
            Esperado em 30 dias: {formatReais(known.expected)}
            {score.recovery !== undefined &&
              `, porque quem paga costuma pagar ${formatPercent(score.recovery)} do que está em aberto`}
            .
          </Text>
        )}
        <Text size="xs" c="dimmed">
          {known.band !== null && BANDS_TEXT}
          Modelo {score.model}, calculado em {formatMoment(score.at)}. Cada ponto é o logaritmo de
          uma chance: soma positiva, mais provável pagar do que não.
        </Text>
        <ScoreReview debtorId={debtorId} known={known} />
      </Stack>
    </Card>
  );
}

const changeText = ({ text, value, band }: CaseView['wouldChange'][number]): string =>
  `${text.charAt(0).toLowerCase()}${text.slice(1)} (${value}${band === null ? '' : `, faixa ${band}`})`;

/** The expert card says who is likelier than whom, not how likely: only what was learnt from outcomes tells a chance. */
function chanceOf(score: Props['score']): string {
  const percent = chancePercentOf(score);
  return percent === null
    ? ' · sem calibração: só a ordem vale'
    : ` · ${formatPercent(percent / 100)} de chance em 30 dias`;
}
