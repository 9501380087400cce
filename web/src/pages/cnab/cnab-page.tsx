import { Stack, Text } from '@mantine/core';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { RemessaList } from './remessa-list.tsx';
import { RetornoList } from './retorno-list.tsx';
import { WaitingCard } from './waiting-card.tsx';

/** Files to and from the credor's own bank. */
export function CnabPage() {
  const { credor } = useCredor();
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="CNAB" />
      <Text size="sm" c="dimmed">
        A remessa leva boletos ao banco de {credor.name}; o retorno traz o que foi registrado,
        recusado e pago.
      </Text>
      <WaitingCard />
      <RemessaList />
      <RetornoList />
    </Stack>
  );
}
