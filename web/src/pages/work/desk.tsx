import { Button, Card, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Zone } from '#shared/domain/values/zone.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { DebtList } from '../debtor/debt-list.tsx';
import { NegotiationModal } from '../debtor/negotiation/negotiation-modal.tsx';
import { Outcomes } from './outcomes.tsx';
import { Phones } from './phones.tsx';
import { useDesk, useWorkAction } from './use-work.ts';
import styles from './work.module.css';

type Props = { readonly debtorId: string; readonly leave: () => void };

/** The screen of a call: numbers, what to say, what is owed, and what came of it. Of the debt only once the person is known. */
export function Desk({ debtorId, leave }: Props) {
  const { credor } = useCredor();
  const { desk, debtor } = useDesk(debtorId);
  const [isKnown, setIsKnown] = useState(false);
  const [isNegotiating, setIsNegotiating] = useState(false);
  const release = useWorkAction(leave, 'Devolvida à fila.');
  if (desk.isError || debtor.isError) {
    return (
      <Stack gap="md" maw={960}>
        <PageHeading title="Fila de trabalho" />
        <Failure error={desk.error ?? debtor.error ?? new Error()} />
        <Button variant="default" w="fit-content" onClick={leave}>
          Voltar à fila
        </Button>
      </Stack>
    );
  }
  if (!desk.data || !debtor.data) return <Loading rows={5} height={96} />;
  const { phones, opening, script, tasks, openCall, claimedUntil, call, clickToCall } = desk.data;
  const { name, zone, cases } = debtor.data;
  const known = cases.find(({ credorId }) => credorId === credor.credorId);
  return (
    <Stack gap="md" maw={1200}>
      <TextLink to="/devedores/$debtorId" params={{ debtorId }} size="sm" w="fit-content">
        Abrir a ficha completa
      </TextLink>
      <PageHeading title={name}>
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            Sua até {formatMoment(claimedUntil)}
          </Text>
          {openCall === null && (
            <Button
              variant="default"
              size="xs"
              loading={release.isPending}
              onClick={() =>
                release.mutate({
                  path: `/debtors/${debtorId}/work/release`,
                  body: { credorId: credor.credorId },
                })
              }
            >
              Devolver à fila
            </Button>
          )}
        </Group>
      </PageHeading>
      {release.isError && <Failure error={release.error} />}
      <div className={styles['desk']}>
        <Stack gap="md">
          <Phones
            debtorId={debtorId}
            phones={phones}
            call={call}
            openCall={openCall}
            clickToCall={clickToCall}
          />
          <Card withBorder component="section" aria-label="Roteiro">
            <Stack gap="sm">
              <Title order={2} size="h5">
                Roteiro
              </Title>
              <blockquote className={styles['script']}>{opening}</blockquote>
              <Switch
                label="Confirmei que falo com a própria pessoa"
                checked={isKnown}
                onChange={(event) => setIsKnown(event.currentTarget.checked)}
              />
              {isKnown ? (
                <blockquote className={styles['script']}>{script}</blockquote>
              ) : (
                <Text size="sm" c="dimmed">
                  Antes disso, nada da dívida a quem atende (CDC art. 42).
                </Text>
              )}
              {tasks.map(({ taskId, title, script: words }) => (
                <div key={taskId}>
                  <Text size="sm" fw={600}>
                    Tarefa: {title}
                  </Text>
                  <Text size="sm">{words}</Text>
                </div>
              ))}
            </Stack>
          </Card>
          {openCall && (
            <Outcomes
              debtorId={debtorId}
              callId={openCall.callId}
              zone={Zone.parse(zone)}
              tasks={tasks}
              done={leave}
            />
          )}
        </Stack>
        {isKnown && known && (
          <Card withBorder component="section" aria-label="Dívidas">
            <Group justify="space-between" mb="xs">
              <Title order={2} size="h5">
                Dívidas
              </Title>
              {known.status === 'active' && (
                <Button size="xs" onClick={() => setIsNegotiating(true)}>
                  Negociar
                </Button>
              )}
            </Group>
            <DebtList debtorId={debtorId} debts={known.debts} />
          </Card>
        )}
      </div>
      {isNegotiating && (
        <NegotiationModal debtor={debtor.data} close={() => setIsNegotiating(false)} />
      )}
    </Stack>
  );
}
