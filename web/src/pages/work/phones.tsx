import { Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPhone } from '@tabler/icons-react';
import type { WorkDesk } from '#events/api/work.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatMoment, formatPhone } from '../../parts/format.ts';
import { CONTACT_KINDS } from '../../parts/words.ts';
import { useCredor } from '../../session/credor.tsx';
import { usePlacing } from './use-work.ts';
import { HeldBack } from './work-line.tsx';
import styles from './work.module.css';

type Props = Pick<WorkDesk, 'phones' | 'call' | 'openCall' | 'clickToCall'> & {
  readonly debtorId: string;
};

/** The numbers, the surest first. One call at a time: the next only once it was said what came of the last. */
export function Phones({ debtorId, phones, call, openCall, clickToCall }: Props) {
  const { credor } = useCredor();
  const placing = usePlacing(debtorId);
  const { credorId } = credor;
  return (
    <Card withBorder component="section" aria-label="Telefones">
      <Stack gap="xs">
        <Title order={2} size="h5">
          Telefones
        </Title>
        <HeldBack call={call} />
        {phones.map((phone) => (
          <Group key={phone.contactId} justify="space-between" wrap="nowrap">
            <div className={styles['who']}>
              <Text fw={600}>{formatPhone(phone.value)}</Text>
              <Text size="xs" c="dimmed">
                {CONTACT_KINDS[phone.kind]}, confiança {phone.confidence}
                {phone.confirmed && ', confirmado'}
              </Text>
            </div>
            {openCall?.contactId === phone.contactId ? (
              <Text size="sm">Em ligação desde {formatMoment(openCall.at)}</Text>
            ) : (
              <Button
                size="xs"
                leftSection={<IconPhone size={14} aria-hidden />}
                disabled={openCall !== null || phone.call.may !== 'now' || call.may !== 'now'}
                loading={placing.isPending}
                onClick={() => {
                  const via = clickToCall ? 'connect' : 'by-hand';
                  placing.mutate({ credorId, contactId: phone.contactId, via });
                }}
                aria-label={`${clickToCall ? 'Ligar para' : 'Vou ligar para'} ${formatPhone(phone.value)}`}
              >
                {clickToCall ? 'Ligar' : 'Vou ligar'}
              </Button>
            )}
          </Group>
        ))}
        {!clickToCall && (
          <Text size="xs" c="dimmed">
            Não há central telefônica: registre aqui e disque no seu aparelho.
          </Text>
        )}
        {placing.isError && <Failure error={placing.error} />}
      </Stack>
    </Card>
  );
}
