import { Button, Stack, Text, Title } from '@mantine/core';
import { IconUserDollar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { CreditAssessmentList } from '#events/api/credit.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { AssessmentCard } from './assessment-card.tsx';
import { CreditPolicyCard } from './credit-policy-card.tsx';
import { NewAssessmentModal } from './new-assessment-modal.tsx';

/** Who asked this credor for credit and what the score recommends: first those that a person is to look at. */
export function CreditPage() {
  const api = useApi();
  const { me, credor } = useCredor();
  const [isNew, setNew] = useState(false);
  const credits = useQuery({
    queryKey: ['credit-assessments', credor.credorId],
    queryFn: () => api.get(CreditAssessmentList, `/credit-assessments?credorId=${credor.credorId}`),
  });
  const { waiting = [], recent = [] } = credits.data ?? {};
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Análise de crédito">
        {may(me, 'assess-credit') && (
          <Button size="xs" variant="default" onClick={() => setNew(true)}>
            Nova análise
          </Button>
        )}
      </PageHeading>
      <Text size="sm" c="dimmed">
        A nota recomenda; quem concede decide. Ela é outra que o score de cobrança, e olha só o que
        a lei admite para crédito. O CPF ou CNPJ não é guardado.
      </Text>
      {credits.isError && <Failure error={credits.error} retry={() => void credits.refetch()} />}
      {credits.isPending && <Loading rows={3} height={120} />}
      {waiting.length > 0 && (
        <Title order={2} size="h5">
          Pedem revisão
        </Title>
      )}
      {waiting.map((known) => (
        <AssessmentCard key={known.assessmentId} known={known} />
      ))}
      {recent.length > 0 && (
        <Title order={2} size="h5">
          Últimas análises
        </Title>
      )}
      {recent.map((known) => (
        <AssessmentCard key={known.assessmentId} known={known} />
      ))}
      {credits.data && waiting.length + recent.length === 0 && (
        <Nothing icon={IconUserDollar} title="Nenhuma análise">
          Publique a política abaixo e peça uma análise aqui ou pela API.
        </Nothing>
      )}
      <CreditPolicyCard key={credor.credorId} />
      {isNew && <NewAssessmentModal close={() => setNew(false)} />}
    </Stack>
  );
}
