import { Button, Stack } from '@mantine/core';
import { IconZoomQuestion } from '@tabler/icons-react';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { JobCard } from './job-card.tsx';
import { PolicyCard } from './policy-card.tsx';
import { PolicyForm } from './policy-form.tsx';
import { StartModal } from './start-modal.tsx';
import { useLookUps, useProvider } from './use-look-ups.ts';

/** What may be looked up about debtors, by what right and for how much; and many of them looked up in one go. */
export function LookUpsPage() {
  const { me, credor } = useCredor();
  const [editing, setEditing] = useState<string | null>(null);
  const [isStarting, setStarting] = useState(false);
  const provider = useProvider();
  const jobs = useLookUps();
  const isEditing = editing === credor.credorId;
  const isBusy = jobs.data?.items.some(({ status }) => status === 'running') ?? true;
  const policy = provider.data?.document;
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Consultas">
        {provider.data && !isEditing && may(me, 'publish-enrichment') && (
          <Button size="xs" variant="default" onClick={() => setEditing(credor.credorId)}>
            {policy ? 'Alterar política' : 'Cadastrar provedor'}
          </Button>
        )}
        {policy && !isEditing && may(me, 'look-up-many') && (
          <Button size="xs" disabled={isBusy} onClick={() => setStarting(true)}>
            Consultar muitos
          </Button>
        )}
      </PageHeading>
      {provider.isError && <Failure error={provider.error} retry={() => void provider.refetch()} />}
      {provider.isPending && <Loading rows={1} height={96} />}
      {provider.data &&
        (isEditing ? (
          <PolicyForm view={provider.data} close={() => setEditing(null)} />
        ) : (
          <PolicyCard view={provider.data} />
        ))}
      {policy && isStarting && <StartModal policy={policy} close={() => setStarting(false)} />}
      {jobs.isError && <Failure error={jobs.error} retry={() => void jobs.refetch()} />}
      {jobs.data?.items.length === 0 && (
        <Nothing icon={IconZoomQuestion} title="Nenhuma consulta em lote">
          As dos últimos 90 dias aparecem aqui, com o que acharam e o que custaram.
        </Nothing>
      )}
      {jobs.data?.items.map((job) => (
        <JobCard key={job.lookUpId} job={job} />
      ))}
    </Stack>
  );
}
