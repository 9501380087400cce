import { Card, Group, Stack, Text } from '@mantine/core';
import { IconContract } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { AgreementList } from '#events/api/agreement.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatReais } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { AgreementLine } from './agreement-line.tsx';

/** What was agreed with this credor's debtors, the newest first; what waits for a gestor before all. */
export function AgreementsPage() {
  const api = useApi();
  const { credor } = useCredor();
  const agreements = useQuery({
    queryKey: ['agreements', credor.credorId],
    queryFn: () => api.get(AgreementList, `/agreements?credorId=${credor.credorId}`),
  });
  const items = agreements.data?.items ?? [];
  const waiting = items.filter(({ agreement }) => agreement.status === 'proposed');
  const others = items.filter(({ agreement }) => agreement.status !== 'proposed');
  const inForce = items.filter(({ agreement }) => agreement.status === 'active');
  const total = inForce.reduce((sum, { agreement }) => sum + agreement.payable, 0);
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Acordos">
        {inForce.length > 0 && (
          <Text size="sm" c="dimmed">
            {inForce.length} em vigor, de {formatReais(total)}
          </Text>
        )}
      </PageHeading>
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          Enquanto um acordo está em dia, só as parcelas dele são lembradas.
        </Text>
        <TextLink to="/ofertas" size="sm">
          Ver a política de ofertas
        </TextLink>
      </Group>
      {agreements.isError && (
        <Failure error={agreements.error} retry={() => void agreements.refetch()} />
      )}
      {agreements.isPending && <Loading rows={5} height={56} />}
      {agreements.data && items.length === 0 && (
        <Nothing icon={IconContract} title="Nenhum acordo ainda">
          O devedor negocia no portal; a equipe, na página dele.
        </Nothing>
      )}
      {items.length > 0 && (
        <Card withBorder padding={0}>
          {[...waiting, ...others].map((row) => (
            <AgreementLine key={row.agreement.agreementId} row={row} />
          ))}
        </Card>
      )}
    </Stack>
  );
}
