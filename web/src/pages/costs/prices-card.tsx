import { Button, Card, Group, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PublishedPriceTable } from '#events/api/cost.ts';
import { gatewayText } from '#shared/domain/credor/gateway-text.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatDate, formatMoment, formatReais } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { priceText } from '../templates/words.ts';
import type { GatewayFee } from './gateway-fees.tsx';
import { PricesForm } from './prices-form.tsx';

const COLUMNS = [
  ['emailMicros', 'E-mail'],
  ['smsPartMicros', 'Parte de SMS'],
  ['whatsappMicros', 'WhatsApp'],
  ['whatsappMarketingMicros', 'WhatsApp de marketing'],
  ['voiceMinuteMicros', 'Minuto de voz'],
  ['callMicros', 'Ligação'],
  ['callMinuteMicros', 'Minuto de ligação'],
] as const;

const MICROS_PER_CENTAVO = 10_000;
const BPS_PER_PERCENT = 100;
const percent = new Intl.NumberFormat('pt-BR', { maximumFractionDigits: 2 });

const feesText = (fees: readonly GatewayFee[]): string =>
  fees
    .map(({ gateway, fixedMicros, shareBps }) =>
      [
        gatewayText(gateway),
        fixedMicros > 0 && formatReais(fixedMicros / MICROS_PER_CENTAVO),
        shareBps > 0 && `${percent.format(shareBps / BPS_PER_PERCENT)} %`,
      ]
        .filter(Boolean)
        .join(' '),
    )
    .join('; ');

/** The prices of messages, calls and payments from each day on, to read and to change. */
export function PricesCard() {
  const api = useApi();
  const { me } = useCredor();
  const [isEditing, setEditing] = useState(false);
  const prices = useQuery({
    queryKey: ['price-table'],
    queryFn: () => api.get(PublishedPriceTable, '/price-table'),
  });
  if (prices.isError) return <Failure error={prices.error} retry={() => void prices.refetch()} />;
  if (prices.isPending) return <Loading rows={1} height={96} />;
  const { version, publishedAt, document } = prices.data;
  if (isEditing) return <PricesForm published={prices.data} close={() => setEditing(false)} />;
  return (
    <Card withBorder padding="sm">
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={2} size="h5">
          Tabela de preços
        </Title>
        {may(me, 'publish-prices') && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            Alterar preços
          </Button>
        )}
      </Group>
      <Table.ScrollContainer minWidth={1080} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>A partir de</Table.Th>
              {COLUMNS.map(([name, heading]) => (
                <Table.Th key={name} ta="right">
                  {heading}
                </Table.Th>
              ))}
              <Table.Th>Tarifas de gateways</Table.Th>
              <Table.Th>Fonte</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {document.rows.map(({ since, source, ...prices }) => (
              <Table.Tr key={since}>
                <Table.Td>{formatDate(since)}</Table.Td>
                {COLUMNS.map(([name]) => (
                  <Table.Td key={name} ta="right" style={{ whiteSpace: 'nowrap' }}>
                    {priceText(prices[name])}
                  </Table.Td>
                ))}
                <Table.Td>{feesText(prices.gatewayFees)}</Table.Td>
                <Table.Td>
                  <Text size="xs">{source}</Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" c="dimmed" mt={4}>
        Versão {version}, publicada em {formatMoment(publishedAt)}. Cada linha vale até a véspera da
        próxima.
      </Text>
    </Card>
  );
}
