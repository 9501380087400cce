import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { CaseChoice } from './case-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

const REASON_LENGTH_MIN = 3;
const REASON_LENGTH_MAX = 500;

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** The debtor says that they do not owe, or not so much: contacts stop until somebody decides. */
export function DisputeModal({ debtor: { debtorId, cases }, close }: Props) {
  const active = cases.filter(({ status }) => status === 'active');
  const [credorId, setCredorId] = useState<string | undefined>(active[0]?.credorId);
  const [reason, setReason] = useState('');
  const dispute = useDebtorAction(
    debtorId,
    'disputes',
    'Contestação registrada: a régua parou.',
    close,
  );
  return (
    <ActionModal
      title="Registrar contestação"
      verb="Registrar e parar a régua"
      opened
      close={close}
      act={() => dispute.mutate({ credorId, reason: reason.trim() })}
      isActing={dispute.isPending}
      error={dispute.error}
      isReady={credorId !== undefined && reason.trim().length >= REASON_LENGTH_MIN}
    >
      <CaseChoice cases={active} value={credorId} onChange={setCredorId} />
      <Textarea
        label="O que a pessoa disse"
        description="Fica na linha do tempo como foi escrito. Não ponha dados de outras pessoas."
        autosize
        minRows={3}
        maxLength={REASON_LENGTH_MAX}
        required
        data-autofocus
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        Nenhuma mensagem desta cobrança sai até que a contestação seja encerrada.
      </Text>
    </ActionModal>
  );
}
