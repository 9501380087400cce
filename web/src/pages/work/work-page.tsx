import { Button, Card, Stack, Text } from '@mantine/core';
import { IconPhoneCall, IconPhoneOff } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { WorkRow } from '#events/api/work.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { Desk } from './desk.tsx';
import { useWorkAction, useWorkList } from './use-work.ts';
import { WorkLine } from './work-line.tsx';
import styles from './work.module.css';

/** Whom the team calls next and why; and the screen of the call, once somebody was taken. */
export function WorkPage() {
  const { pessoa } = useSearch({ from: '/fila' });
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/fila' });
  return pessoa ? <Desk debtorId={pessoa} leave={leave} /> : <WaitingPeople />;
}

function WaitingPeople() {
  const navigate = useNavigate();
  const { me, credor } = useCredor();
  const list = useWorkList();
  const items = list.data?.items ?? [];
  const open = ({ debtorId }: WorkRow) =>
    void navigate({ to: '/fila', search: { pessoa: debtorId } });
  const claim = useWorkAction(() => {});
  const take = (row: WorkRow) => {
    if (row.isMine) return open(row);
    const path = `/debtors/${row.debtorId}/work/claim`;
    const body = { credorId: credor.credorId };
    return claim.mutate({ path, body }, { onSuccess: () => open(row) });
  };
  const next = items.find(({ call, claimedBy }) => call.may === 'now' && claimedBy === null);
  const canWork = may(me, 'work');
  return (
    <Stack gap="md" maw={960}>
      <PageHeading title="Fila de trabalho">
        {canWork && next && (
          <Button
            leftSection={<IconPhoneCall size={16} aria-hidden />}
            loading={claim.isPending}
            onClick={() => take(next)}
          >
            Próxima pessoa
          </Button>
        )}
      </PageHeading>
      <Text size="sm" c="dimmed">
        Primeiro quem quebrou a promessa, depois quem pediu retorno e as tarefas da régua, depois
        quem mais deve pagar. A porta de envio diz quem pode ser chamado agora.{' '}
        <TextLink underline="always" to="/roteiros">
          Roteiros de ligação
        </TextLink>
      </Text>
      {list.isError && <Failure error={list.error} retry={() => void list.refetch()} />}
      {claim.isError && <Failure error={claim.error} />}
      {list.isPending && <Loading rows={6} height={64} />}
      {list.data && items.length === 0 && (
        <Nothing icon={IconPhoneOff} title="Ninguém espera">
          Quem está em dia, prometeu pagar ou não tem telefone não aparece aqui.
        </Nothing>
      )}
      {items.length > 0 && (
        <Card withBorder padding={0} component="ol" m={0} className={styles['list'] ?? ''}>
          {items.map((row) => (
            <WorkLine
              key={row.debtorId}
              row={row}
              take={canWork ? () => take(row) : null}
              isTaking={claim.isPending}
            />
          ))}
        </Card>
      )}
    </Stack>
  );
}
