import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { CaseChoice } from './case-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

const WAYS = [
  { value: 'phone', label: 'Por telefone' },
  { value: 'reply', label: 'Em resposta a uma mensagem' },
  { value: 'in-person', label: 'Pessoalmente' },
];

/** Somebody of the team has just spoken with the person themselves. */
export function ConversationModal({ debtor: { debtorId, cases }, close }: Props) {
  const [credorId, setCredorId] = useState<string | undefined>(cases[0]?.credorId);
  const [via, setVia] = useState<string | null>('phone');
  const talk = useDebtorAction(debtorId, 'conversations', 'Conversa registrada.', close);
  return (
    <ActionModal
      title="Registrar conversa"
      verb="Registrar"
      opened
      close={close}
      act={() => talk.mutate({ credorId, via })}
      isActing={talk.isPending}
      error={talk.error}
      isReady={credorId !== undefined && via !== null}
    >
      <CaseChoice cases={cases} value={credorId} onChange={setCredorId} />
      <Select label="Como" data={WAYS} value={via} onChange={setVia} allowDeselect={false} />
      <Text size="sm" c="dimmed">
        Só vale se era a própria pessoa. Ninguém cobra dela durante o descanso que a política de
        contato dá, nem outro credor.
      </Text>
    </ActionModal>
  );
}
