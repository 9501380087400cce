import { Alert, Text } from '@mantine/core';
import type { ExperienceView } from '#events/api/next-action.ts';
import { formatCount, formatDate } from '../../parts/format.ts';

const points = new Intl.NumberFormat('pt-BR', {
  signDisplay: 'exceptZero',
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const POINTS_PER_WHOLE = 100;
const pointsOf = (share: number): string => points.format(share * POINTS_PER_WHOLE);

type Props = { readonly compared: NonNullable<ExperienceView['compared']> };

/** What the choice brings over the ladder alone since the policy holds, and that it stopped where it surely brings less. */
export function WaysLine({
  compared: { since, contacts, difference, low, high, isStopped },
}: Props) {
  const text = `De cada 100 contatos escolhidos, ${pointsOf(difference)} pagos a mais que na régua como está escrita (${pointsOf(low)} a ${pointsOf(high)}), desde ${formatDate(since)}: ${formatCount(contacts.chosen)} escolhidos, ${formatCount(contacts.plain)} na régua.`;
  return isStopped ? (
    <Alert color="red" title="A escolha parou" mt="xs" role="alert">
      {text} É certo que a escolha traz menos, e por isso todos seguem a régua como está escrita.
      Para tentar de novo, publique a política outra vez.
    </Alert>
  ) : (
    <Text size="sm" mt="xs">
      {text}
    </Text>
  );
}
