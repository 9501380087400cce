import { Text } from '@mantine/core';
import type { OfferView } from '#events/api/agreement.ts';
import { formatDate, formatReais } from '../../../parts/format.ts';
import styles from '../debtor.module.css';

/** What an offer comes to: from what is owed to what is paid when. */
export function OfferSummary({ offer }: { readonly offer: OfferView }) {
  const { owed, discount, total, interest, parts, validUntil } = offer;
  const sums: readonly (readonly [string, number])[] = [
    ['Devido hoje', owed],
    ['Desconto', 0 - discount],
    ...(interest > 0 ? [['Juros do parcelamento', interest] as const] : []),
    ['Total do acordo', total + interest],
  ];
  return (
    <section aria-label="Simulação">
      <dl className={styles['calculation']}>
        {sums.map(([name, amount]) => (
          <div key={name} className={styles['line']}>
            <dt>{name}</dt>
            <dd className={styles['amount']}>{formatReais(amount)}</dd>
          </div>
        ))}
      </dl>
      <Text size="sm" fw={600} mt="xs">
        Pagamentos
      </Text>
      <dl className={styles['payments']} aria-label="Pagamentos">
        {parts.map(({ number, dueDate, amount }) => (
          <div key={number} className={styles['line']}>
            <dt>
              {offer.kind === 'cash' ? 'À vista' : number === 0 ? 'Entrada' : `${number}ª parcela`},{' '}
              {formatDate(dueDate)}
            </dt>
            <dd className={styles['amount']}>{formatReais(amount)}</dd>
          </div>
        ))}
      </dl>
      {offer.iof && (
        <Text size="xs" c="dimmed">
          {`Se esta novação for tributada como operação nova, o IOF será de até ${formatReais(offer.iof.amount)}, e o custo efetivo total, de ${percent(offer.iof.monthly)} ao mês (${percent(offer.iof.yearly)} ao ano). Ele não está nas parcelas, e ninguém o cobra aqui.`}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        Vale até {formatDate(validUntil)}.
      </Text>
    </section>
  );
}

const percent = (value: number): string => `${value.toFixed(2).replace('.', ',')}%`;
