import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { CaseChoice } from './case-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** Somebody of the team decides who is right. */
export function DisputeClosingModal({ debtor: { debtorId, cases }, close }: Props) {
  const disputed = cases.filter(({ status }) => status === 'disputed');
  const [credorId, setCredorId] = useState<string | undefined>(disputed[0]?.credorId);
  const [outcome, setOutcome] = useState<string | null>(null);
  const known = disputed.find((other) => other.credorId === credorId);
  const closing = useDebtorAction(debtorId, 'disputes/close', 'Contestação encerrada.', close);
  return (
    <ActionModal
      title="Encerrar contestação"
      verb="Encerrar"
      opened
      close={close}
      act={() => closing.mutate({ credorId, outcome })}
      isActing={closing.isPending}
      error={closing.error}
      isReady={credorId !== undefined && outcome !== null}
    >
      <CaseChoice cases={disputed} value={credorId} onChange={setCredorId} />
      {known?.disputeReason && (
        <Text size="sm" fs="italic">
          “{known.disputeReason}”
        </Text>
      )}
      <Radio.Group label="Decisão" value={outcome} onChange={setOutcome} required>
        <Stack gap="xs" mt="xs">
          <Radio
            value="upheld"
            label="Procedente"
            description="O devedor tem razão: as dívidas em aberto deste credor são retiradas, e nada mais é devido."
          />
          <Radio
            value="rejected"
            label="Improcedente"
            description="A dívida se mantém, e a régua volta a andar."
          />
        </Stack>
      </Radio.Group>
    </ActionModal>
  );
}
