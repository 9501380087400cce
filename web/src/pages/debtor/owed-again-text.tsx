import { Text } from '@mantine/core';
import type { OwedAgainView } from '#events/api/agreement.ts';
import { formatDate, formatReais } from '../../parts/format.ts';

/** Why something that was paid is missing again, as the debtor was told. */
export function OwedAgainText({ owed }: { readonly owed: OwedAgainView }) {
  const { since, on, returned, missing, payBy } = owed;
  return (
    <Text size="sm">
      {since !== on && `${formatDate(since)} a `}
      {formatDate(on)}:{' '}
      {returned > 0
        ? `o credor devolveu ${formatReais(returned)}`
        : 'o credor corrigiu o valor de uma dívida'}
      , e por isso {formatReais(missing)} voltaram a faltar. Não é atraso da pessoa: sem multa nem
      juros até {formatDate(payBy)}.
    </Text>
  );
}

/** What of the debts that rest in an agreement the creditor gave back: nobody asks for it before that is kept. */
export const RestsAgainText = ({ amount }: { readonly amount: number }) => (
  <Text size="sm">
    Do que o credor devolveu, {formatReais(amount)} ainda serão devidos quando o acordo estiver
    cumprido; até lá ninguém os cobra.
  </Text>
);
