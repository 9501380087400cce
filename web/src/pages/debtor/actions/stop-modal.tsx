import { Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { ALL_CASES, LadderChoice } from './ladder-choice.tsx';
import { MotiveChoice } from './motive-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** The team ends a debtor's ladder. */
export function StopModal({ debtor: { debtorId, cases }, close }: Props) {
  const going = cases.filter(({ status, ladder }) => status !== 'settled' && ladder.stop === null);
  const [credorId, setCredorId] = useState(ALL_CASES);
  const [motive, setMotive] = useState<string | null>(null);
  const stop = useDebtorAction(debtorId, 'stop', 'Régua encerrada.', close);
  return (
    <ActionModal
      title="Encerrar a régua"
      verb="Encerrar a régua"
      opened
      close={close}
      act={() => stop.mutate({ ...(credorId !== ALL_CASES && { credorId }), motive })}
      isActing={stop.isPending}
      error={stop.error}
      isReady={motive !== null}
    >
      <LadderChoice cases={going} value={credorId} onChange={setCredorId} />
      <MotiveChoice value={motive} onChange={setMotive} />
      <Text size="sm" c="dimmed">
        Nenhum passo da régua é mais feito, até alguém retomar. A dívida continua em aberto.
      </Text>
    </ActionModal>
  );
}
