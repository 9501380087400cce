import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { type ChoosableDebt, DebtsChoice, debtsOf } from './debts-choice.tsx';
import { useDebtDecision } from './use-debt-decision.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

export const mayBeWithdrawn = ({ status }: Pick<ChoosableDebt, 'status'>): boolean =>
  status === 'open';

/** The creditor takes debts back: nobody collects them any more. */
export function WithdrawalModal({ debtor, close }: Props) {
  const debts = debtsOf(debtor, mayBeWithdrawn);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [because, setBecause] = useState('recalled');
  const done = 'As dívidas saíram da cobrança.';
  const withdraw = useDebtDecision(debtor.debtorId, 'withdrawals', done, close);
  const picked = debts.filter(({ debtId }) => chosen.includes(debtId));
  const [first] = picked;
  const isOneCredor = picked.every(({ credorId }) => credorId === first?.credorId);
  const codes = picked.map(({ externalId }) => externalId);
  return (
    <ActionModal
      title="Retirar da cobrança"
      verb="Retirar"
      opened
      close={close}
      act={() => withdraw.mutate({ credorId: first?.credorId, because, codes })}
      isActing={withdraw.isPending}
      error={withdraw.error}
      isReady={codes.length > 0 && isOneCredor}
    >
      <DebtsChoice label="Dívidas" debts={debts} chosen={chosen} onChange={setChosen} />
      <Radio.Group label="Por quê" value={because} onChange={setBecause}>
        <Stack gap={6} mt={4}>
          <Radio value="recalled" label="O credor a pediu de volta" />
          <Radio value="sold" label="O credor a vendeu" />
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        {isOneCredor
          ? 'Cobranças em aberto são canceladas e registros em órgãos são retirados. Dá para desfazer.'
          : 'Escolha dívidas de um credor por vez.'}
      </Text>
    </ActionModal>
  );
}
