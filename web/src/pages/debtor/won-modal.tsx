import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { NoContent } from '../../api/client.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { formatReais } from '../../parts/format.ts';
import { isReason, ReasonField } from '../../parts/reason-field.tsx';
import { useApi } from '../../session/session.tsx';

type Won = {
  readonly debtorId: string;
  readonly paymentId: string;
  readonly chargeback: { readonly chargebackId: string; readonly amount: number };
  readonly close: () => void;
};

/** A contest that the team had booked was won: the payment pays again what it had paid. */
export function WonModal({ debtorId, paymentId, chargeback, close }: Won) {
  const api = useApi();
  const queries = useQueryClient();
  const [reason, setReason] = useState('');
  const { chargebackId, amount } = chargeback;
  const win = useMutation({
    mutationFn: () =>
      api.send(NoContent, 'POST', `/debtors/${debtorId}/payments/${paymentId}/win`, {
        chargebackId,
        reason: reason.trim(),
      }),
    onSuccess: async () => {
      close();
      notifications.show({ message: 'Estorno desfeito: o pagamento vale de novo.' });
      for (const queryKey of [['unreconciled'], ['debtor', debtorId], ['debtors']])
        await queries.invalidateQueries({ queryKey });
    },
  });
  return (
    <ActionModal
      title={`Desfazer o estorno de ${formatReais(amount)}`}
      verb="Desfazer o estorno"
      opened
      close={close}
      act={() => win.mutate()}
      isActing={win.isPending}
      error={win.error}
      isReady={isReason(reason)}
    >
      <Text size="sm">
        Só se a contestação foi ganha e o dinheiro voltou. O pagamento volta a quitar o que tinha
        quitado, na data em que foi feito.
      </Text>
      <ReasonField
        label="Como você sabe"
        description="Fica na história da pessoa, para a equipe."
        value={reason}
        onChange={setReason}
      />
    </ActionModal>
  );
}
