import { Select, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { NoContent } from '../../../api/client.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { FigureField } from '../../../parts/figure-field.tsx';
import { formatReais } from '../../../parts/format.ts';
import { useApi } from '../../../session/session.tsx';
import { debtsOf } from './debts-choice.tsx';
import { mayBeWithdrawn } from './withdrawal-modal.tsx';

type Props = { readonly debtor: DebtorView; readonly close: () => void };
/** `principal` in centavos, `dueDate` as YYYY-MM-DD. */
type Change = {
  readonly principal?: number;
  readonly dueDate?: string;
  readonly description?: string;
};

/** What the creditor sent was wrong: amount, due date or description are set right. */
export function CorrectionModal({ debtor, close }: Props) {
  const debts = debtsOf(debtor, mayBeWithdrawn);
  const [debtId, setDebtId] = useState<string | null>(debts[0]?.debtId ?? null);
  const [change, setChange] = useState<Change>({});
  const debt = debts.find((known) => known.debtId === debtId);
  const correct = useCorrection(debtor.debtorId, close);
  return (
    <ActionModal
      title="Corrigir dívida"
      verb="Corrigir"
      opened
      close={close}
      act={() => correct.mutate({ credorId: debt?.credorId, code: debt?.externalId, ...change })}
      isActing={correct.isPending}
      error={correct.error}
      isReady={debt !== undefined && Object.keys(change).length > 0}
    >
      <Select
        label="Dívida"
        data={debts.map(({ debtId: value, description, externalId, principal }) => ({
          value,
          label: `${description || externalId}, ${formatReais(principal)}`,
        }))}
        value={debtId}
        onChange={(picked) => {
          setDebtId(picked);
          setChange({});
        }}
        allowDeselect={false}
      />
      {debt && (
        <div key={debt.debtId}>
          <FigureField
            label="Valor original"
            unit="reais"
            value={debt.principal}
            onChange={(principal) => principal !== null && setChange({ ...change, principal })}
          />
          <TextInput
            label="Vencimento"
            type="date"
            value={change.dueDate ?? debt.dueDate}
            onChange={({ currentTarget }) =>
              currentTarget.value && setChange({ ...change, dueDate: currentTarget.value })
            }
          />
          <TextInput
            label="Descrição"
            maxLength={120}
            value={change.description ?? debt.description}
            onChange={({ currentTarget }) =>
              setChange({ ...change, description: currentTarget.value })
            }
          />
        </div>
      )}
      <Text size="sm" c="dimmed">
        O que já foi pago continua pago; o que sobrar vai para outras dívidas ou para a conciliação.
      </Text>
    </ActionModal>
  );
}

function useCorrection(debtorId: string, close: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => api.send(NoContent, 'POST', '/debts/corrections', body),
    onSuccess: async () => {
      close();
      notifications.show({ message: 'Dívida corrigida.' });
      await queries.invalidateQueries({ queryKey: ['debtor', debtorId] });
      await queries.invalidateQueries({ queryKey: ['debtors'] });
    },
  });
}
