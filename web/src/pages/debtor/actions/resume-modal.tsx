import { Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { ALL_CASES, LadderChoice } from './ladder-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** A ladder that rested or was ended goes on. */
export function ResumeModal({ debtor: { debtorId, cases }, close }: Props) {
  const resting = cases.filter(({ ladder }) => ladder.pause !== null || ladder.stop !== null);
  const [credorId, setCredorId] = useState(ALL_CASES);
  const resume = useDebtorAction(debtorId, 'resume', 'Régua retomada.', close);
  return (
    <ActionModal
      title="Retomar a régua"
      verb="Retomar"
      opened
      close={close}
      act={() => resume.mutate({ ...(credorId !== ALL_CASES && { credorId }) })}
      isActing={resume.isPending}
      error={resume.error}
      isReady
    >
      <LadderChoice cases={resting} value={credorId} onChange={setCredorId} />
      <Text size="sm">
        A régua segue do ponto em que os dias a deixaram. O que caiu na pausa não é enviado.
      </Text>
    </ActionModal>
  );
}
