import { Grid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { DebtorView } from '#events/api/debtor.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useApi } from '../../session/session.tsx';
import { CaseSection } from './case-section.tsx';
import { ContactsCard } from './contacts-card.tsx';
import { DebtorHeader } from './debtor-header.tsx';
import { Timeline } from './timeline/timeline.tsx';

const route = getRouteApi('/devedores/$debtorId');

/** One person: what they owe, how to reach them, what happens next, and all that ever happened. */
export function DebtorPage() {
  const api = useApi();
  const { debtorId } = route.useParams();
  const debtor = useQuery({
    queryKey: ['debtor', debtorId],
    queryFn: () => api.get(DebtorView, `/debtors/${debtorId}`),
  });
  if (debtor.isError) return <Failure error={debtor.error} retry={() => void debtor.refetch()} />;
  if (!debtor.data) return <Loading rows={6} height={72} />;
  return (
    <Stack gap="md">
      <DebtorHeader debtor={debtor.data} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack gap="md">
            {debtor.data.cases.map((known) => (
              <CaseSection key={known.credorId} debtorId={debtorId} known={known} />
            ))}
            <ContactsCard contacts={debtor.data.contacts} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Timeline debtor={debtor.data} />
        </Grid.Col>
      </Grid>
    </Stack>
  );
}
