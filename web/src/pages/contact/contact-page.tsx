import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PublishedContactPolicy } from '#events/api/contact.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { HolidaysCard } from './holidays-card.tsx';
import { PolicyForm } from './policy-form.tsx';
import { PolicyView } from './policy-view.tsx';
import { StopsCard } from './stops/stops-card.tsx';

/** When and how often people may be contacted, and what is stopped right now. */
export function ContactPage() {
  const api = useApi();
  const { me } = useCredor();
  const [isEditing, setIsEditing] = useState(false);
  const policy = useQuery({
    queryKey: ['contact-policy'],
    queryFn: () => api.get(PublishedContactPolicy, '/contact-policy'),
  });
  return (
    <Stack gap="md" maw={1100}>
      <PageHeading title="Políticas de contato">
        {policy.data && !isEditing && may(me, 'publish-contact-policy') && (
          <Button size="xs" variant="default" onClick={() => setIsEditing(true)}>
            Alterar
          </Button>
        )}
      </PageHeading>
      <StopsCard />
      {policy.isError && <Failure error={policy.error} retry={() => void policy.refetch()} />}
      {policy.isPending && <Loading rows={4} height={96} />}
      {policy.data &&
        (isEditing ? (
          <PolicyForm published={policy.data} close={() => setIsEditing(false)} />
        ) : (
          <PolicyView published={policy.data} />
        ))}
      <HolidaysCard />
    </Stack>
  );
}
