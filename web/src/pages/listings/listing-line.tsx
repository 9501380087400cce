import { Group, Stack, Text } from '@mantine/core';
import type * as z from 'zod';
import type { ListingList } from '#events/api/listing.ts';
import { formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import styles from './listings.module.css';
import { LISTING_KINDS, listingBadge } from './words.ts';

type Row = z.infer<typeof ListingList>['items'][number];

/** One listing: whose, how it stands, and its next day. */
export function ListingLine({ row: { debtorId, name, listing } }: { readonly row: Row }) {
  return (
    <div className={styles['line']}>
      <Stack gap={2}>
        <Group gap="xs">
          <TextLink to="/devedores/$debtorId" params={{ debtorId }} size="sm" fw={600}>
            {name}
          </TextLink>
          <StatusBadge {...listingBadge(listing)} />
        </Group>
        <Text size="xs" c="dimmed">
          {LISTING_KINDS[listing.kind]}, {listing.registryName}
          {listing.protocol === null ? '' : `, protocolo ${listing.protocol}`}
        </Text>
      </Stack>
      <Stack gap={2} className={styles['standing']}>
        {listing.amount !== null && <Text fw={650}>{formatReais(listing.amount)}</Text>}
        <Text size="xs" c="dimmed">
          {listing.text}
        </Text>
      </Stack>
    </div>
  );
}
