import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../parts/action-modal.tsx';
import { formatReais } from '../../parts/format.ts';
import { isReason, ReasonField } from '../../parts/reason-field.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useDebtorAction } from './actions/use-debtor-action.ts';

type Booked = { readonly debtorId: string; readonly paymentId: string; readonly left: number };

/** What the team booked by a slip it takes back; what a gateway told, the gateway takes back. */
export function UndoPayment({ debtorId, paymentId, left }: Booked) {
  const { me } = useCredor();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const close = () => setOpen(false);
  const path = `payments/${paymentId}/undo`;
  const undo = useDebtorAction(debtorId, path, 'Pagamento desfeito.', close);
  if (!may(me, 'book-payments') || left === 0) return null;
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        Desfazer o pagamento
      </Button>
      <ActionModal
        title={`Desfazer o pagamento de ${formatReais(left)}`}
        verb="Desfazer"
        opened={isOpen}
        close={close}
        act={() => undo.mutate({ reason: reason.trim() })}
        isActing={undo.isPending}
        error={undo.error}
        isReady={isReason(reason)}
      >
        <Text size="sm">
          Só se foi registrado por engano. O que ele quitou volta a ser devido, como se nunca
          tivesse sido pago, e a pessoa não é avisada: diga a ela.
        </Text>
        <ReasonField
          label="O que houve"
          description="Fica na história da pessoa, para a equipe."
          value={reason}
          onChange={setReason}
        />
      </ActionModal>
    </>
  );
}
