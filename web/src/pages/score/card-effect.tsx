import { List, Text } from '@mantine/core';
import type { ScoreCardPreview } from '#events/api/score.ts';
import { formatCount, formatDate, formatPercent } from '../../parts/format.ts';

const MOVES_SHOWN = 8;

/** How many cases would be in another fifth of their book. */
export function CardEffect({ effect }: { readonly effect: ScoreCardPreview }) {
  const { cases, changed, left, moves, nights, liveModelId } = effect;
  if (nights === null || cases === 0)
    return (
      <Text size="sm">
        Ainda não há com que comparar: as carteiras são fotografadas a cada noite, e uma com menos
        de 20 casos não tem faixas.
      </Text>
    );
  return (
    <div role="status">
      <Text size="sm">
        Mudariam de faixa {formatCount(changed)} de {formatCount(cases)} casos (
        {formatPercent(changed / cases)}), contra {liveModelId}. Visto nas noites de{' '}
        {formatDate(nights.from)} a {formatDate(nights.to)}
        {left > 0 && `; ${formatCount(left)} casos de carteiras pequenas não têm faixa`}.
      </Text>
      <List size="sm" aria-label="De que faixa para qual">
        {moves.slice(0, MOVES_SHOWN).map(({ from, to, cases: many }) => (
          <List.Item key={from + to}>
            De {from} para {to}: {formatCount(many)}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
