import { Card, List, Text, Title } from '@mantine/core';
import type { ReguaDraftView } from '#events/api/regua.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { type Sides, useDifferences } from './use-regua.ts';

/** What publishing the draft as it was saved would change. */
export function DifferencesCard({ draft }: { readonly draft: ReguaDraftView }) {
  const { reguaId, revision, liveVersion } = draft;
  return (
    <Card withBorder padding="sm">
      <Title order={2} size="h5" mb={4}>
        O que muda em relação à versão {liveVersion}
      </Title>
      <Differences reguaId={reguaId} from="live" to="draft" of={`${revision}.${liveVersion}`} />
    </Card>
  );
}

/** The differences between two versions, as sentences. */
export function Differences(sides: Sides) {
  const found = useDifferences(sides);
  if (found.isError) return <Failure error={found.error} retry={() => void found.refetch()} />;
  if (found.isPending) return <Loading rows={2} height={20} />;
  const { items } = found.data;
  return items.length === 0 ? (
    <Text size="sm">Nada muda.</Text>
  ) : (
    <List size="sm" spacing={4}>
      {items.map(({ text }) => (
        <List.Item key={text}>{text}</List.Item>
      ))}
    </List>
  );
}
