import { Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { type ChoosableDebt, DebtsChoice, debtsOf } from './debts-choice.tsx';
import { useDebtDecision } from './use-debt-decision.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

export const wasWithdrawn = ({ withdrawal }: Pick<ChoosableDebt, 'withdrawal'>): boolean =>
  withdrawal !== null;

/** Debts that were taken back are collected again. */
export function ReturnModal({ debtor, close }: Props) {
  const debts = debtsOf(debtor, wasWithdrawn);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const done = 'As dívidas voltaram à cobrança.';
  const giveBack = useDebtDecision(debtor.debtorId, 'returns', done, close);
  const picked = debts.filter(({ debtId }) => chosen.includes(debtId));
  const [first] = picked;
  const isOneCredor = picked.every(({ credorId }) => credorId === first?.credorId);
  const codes = picked.map(({ externalId }) => externalId);
  return (
    <ActionModal
      title="Desfazer a retirada"
      verb="Voltar a cobrar"
      opened
      close={close}
      act={() => giveBack.mutate({ credorId: first?.credorId, codes })}
      isActing={giveBack.isPending}
      error={giveBack.error}
      isReady={codes.length > 0 && isOneCredor}
    >
      <DebtsChoice label="Dívidas" debts={debts} chosen={chosen} onChange={setChosen} />
      <Text size="sm" c="dimmed">
        A régua volta a andar com o que estava em aberto.
      </Text>
    </ActionModal>
  );
}
