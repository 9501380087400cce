import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnreconciledView } from '#events/api/configuration.ts';
import { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatReais } from '../../../parts/format.ts';
import { useCredor } from '../../../session/credor.tsx';
import { useApi } from '../../../session/session.tsx';
import { useUnreconciledAction } from './use-unreconciled-action.ts';

type Props = { readonly item: UnreconciledView; readonly close: () => void };

/** What was paid too much pays other open debts of the same person with the same credor. */
export function ApplyModal({ item: { id, amount, debtorId }, close }: Props) {
  const api = useApi();
  const { credor } = useCredor();
  const [debtIds, setDebtIds] = useState<string[]>([]);
  const debtor = useQuery({
    queryKey: ['debtor', debtorId],
    queryFn: () => api.get(DebtorView, `/debtors/${debtorId}`),
  });
  const open = (debtor.data?.cases ?? [])
    .filter(({ credorId }) => credorId === credor.credorId)
    .flatMap(({ debts }) => debts.filter(({ status }) => status === 'open'));
  const apply = useUnreconciledAction(id, 'apply', 'Valor aplicado.', close);
  return (
    <ActionModal
      title={`Aplicar ${formatReais(amount)} em outras dívidas`}
      verb="Aplicar"
      opened
      close={close}
      act={() => apply.mutate({ debtIds })}
      isActing={apply.isPending}
      error={apply.error ?? debtor.error}
      isReady={debtIds.length > 0}
    >
      <Checkbox.Group value={debtIds} onChange={setDebtIds} label="Dívidas em aberto">
        <Stack gap="xs" mt="xs">
          {open.map((debt) => (
            <Checkbox
              key={debt.debtId}
              value={debt.debtId}
              label={`${debt.description || debt.externalId}: ${formatReais(debt.amountDue)} hoje`}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {debtor.isSuccess && open.length === 0 && (
        <Text size="sm">Esta pessoa não tem outra dívida em aberto. Resta devolver.</Text>
      )}
      <Text size="sm" c="dimmed">
        Vale a data em que o dinheiro chegou. O que ainda sobrar continua nesta lista.
      </Text>
    </ActionModal>
  );
}
