import { Group, Modal, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconInbox, IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import { formatCount } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import styles from './outbox.module.css';
import { OutboxItem } from './outbox-item.tsx';
import { Reading } from './reading.tsx';
import { Telephone } from './telephone.tsx';
import { type OutboxMessage, useOutbox } from './use-outbox.ts';

const route = getRouteApi('/caixa-de-saida');
const KINDS = [
  { value: 'all', label: 'Tudo' },
  { value: 'email', label: 'E-mail' },
  { value: 'sms', label: 'SMS' },
  { value: 'whatsapp', label: 'WhatsApp' },
  { value: 'voice', label: 'Voz' },
];

/** Every message of the local run: nothing leaves the machine, all of it can be read and clicked. */
export function OutboxPage() {
  const outbox = useOutbox();
  const navigate = route.useNavigate();
  const { mensagem } = route.useSearch();
  const isNarrow = useMediaQuery('(max-width: 62em)');
  const [text, setText] = useState('');
  const [kind, setKind] = useState('all');
  const messages = (outbox.data ?? []).filter(
    (message) => (kind === 'all' || message.kind === kind) && contains(message, text),
  );
  const chosen = messages.find(({ id }) => id === mensagem);
  const onScreen = chosen ?? (isNarrow ? undefined : messages[0]);
  const choose = (id: string | undefined) =>
    void navigate({ search: { mensagem: id }, replace: true, resetScroll: false });
  return (
    <Stack gap="sm">
      <PageHeading title="Caixa de saída">
        <Text size="sm" c="dimmed" role="status">
          {outbox.data && `${formatCount(messages.length)} mensagens, nenhuma saiu desta máquina`}
        </Text>
      </PageHeading>
      <Group gap="sm">
        <TextInput
          flex="1 1 16rem"
          type="search"
          aria-label="Procurar mensagem"
          placeholder="Nome, endereço ou palavra da mensagem"
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <SegmentedControl
          size="xs"
          aria-label="Canal"
          data={KINDS}
          value={kind}
          onChange={setKind}
        />
      </Group>
      <Telephone />
      {outbox.isError && <Failure error={outbox.error} retry={() => void outbox.refetch()} />}
      {outbox.isPending && <Loading rows={8} height={64} />}
      {outbox.data && messages.length === 0 && (
        <Nothing icon={IconInbox} title="Nenhuma mensagem">
          Avance o relógio lá em cima: a régua fala quando chega a hora.
        </Nothing>
      )}
      {messages.length > 0 && (
        <div className={styles['panes']}>
          <ol className={styles['list']} aria-label="Mensagens, da mais nova para a mais velha">
            {messages.map((message) => (
              <OutboxItem
                key={message.id}
                message={message}
                isChosen={message.id === onScreen?.id}
                choose={() => choose(message.id)}
              />
            ))}
          </ol>
          <div className={styles['reading']}>
            {!isNarrow && onScreen && <Reading message={onScreen} />}
          </div>
        </div>
      )}
      {isNarrow && chosen && (
        <Modal
          opened
          fullScreen
          onClose={() => choose(undefined)}
          title="Mensagem"
          closeButtonProps={{ 'aria-label': 'Fechar' }}
        >
          <Reading message={chosen} />
        </Modal>
      )}
    </Stack>
  );
}

function contains(message: OutboxMessage, wanted: string): boolean {
  const whole = [message.to, message.subject ?? '', message.text].join(' ').toLowerCase();
  return whole.includes(wanted.trim().toLowerCase());
}
