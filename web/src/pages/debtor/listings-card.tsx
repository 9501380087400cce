import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ListingView } from '#events/api/listing.ts';
import { formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { may } from '../../session/may.ts';
import { useCredor } from '../../session/credor.tsx';
import { LISTING_KINDS, listingBadge } from '../listings/words.ts';
import { ListingEndModal } from './actions/listing-end-modal.tsx';
import styles from './debtor.module.css';

type Props = { readonly debtorId: string; readonly listings: readonly ListingView[] };

const OVER: ReadonlySet<ListingView['status']> = new Set(['withdrawing', 'withdrawn', 'cancelled']);

/** What bureaus and cartórios hold of this credor's debts, or may come to hold, with every day that counts. */
export function ListingsCard({ debtorId, listings }: Props) {
  const { me } = useCredor();
  const [ending, setEnding] = useState<ListingView | null>(null);
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        Negativação e protesto
      </Title>
      {listings.map((listing) => (
        <div key={listing.listingId} className={styles['line']}>
          <div>
            <Group gap={6}>
              {LISTING_KINDS[listing.kind]}
              <StatusBadge {...listingBadge(listing)} />
            </Group>
            <Text size="xs" c="dimmed">
              {listing.registryName}
              {listing.protocol === null ? '' : `, protocolo ${listing.protocol}`}
            </Text>
            <Text size="xs">{listing.text}</Text>
            {may(me, 'end-listing') && !OVER.has(listing.status) && (
              <Button variant="default" size="compact-xs" mt={4} onClick={() => setEnding(listing)}>
                {listing.status === 'filed' ? 'Mandar retirar' : 'Cancelar'}
              </Button>
            )}
          </div>
          {listing.amount !== null && (
            <div className={styles['amount']}>{formatReais(listing.amount)}</div>
          )}
        </div>
      ))}
      {ending && (
        <ListingEndModal debtorId={debtorId} listing={ending} close={() => setEnding(null)} />
      )}
    </Card>
  );
}
