import { Button, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PAID_BY_TEXTS, PaidBy } from '#shared/domain/payment/by-hand.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { FigureField } from '../../parts/figure-field.tsx';
import { isReason, ReasonField } from '../../parts/reason-field.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useDebtorAction } from './actions/use-debtor-action.ts';

type Whose = { readonly debtorId: string; readonly credorId: string };

/** Money came by no gateway: whoever may book it as a payment. */
export function BookPayment(whose: Whose) {
  const { me } = useCredor();
  const [isOpen, setOpen] = useState(false);
  if (!may(me, 'book-payments')) return null;
  return (
    <>
      <Button size="compact-xs" variant="default" onClick={() => setOpen(true)}>
        Registrar pagamento
      </Button>
      {isOpen && <BookPaymentModal {...whose} close={() => setOpen(false)} />}
    </>
  );
}

function BookPaymentModal({ debtorId, credorId, close }: Whose & { readonly close: () => void }) {
  // Whoever clicks twice means one payment.
  const [key] = useState(() => crypto.randomUUID());
  const [amount, setAmount] = useState<number | null>(null);
  const [paidOn, setPaidOn] = useState('');
  const [paidBy, setPaidBy] = useState<PaidBy>('cash');
  const [reason, setReason] = useState('');
  const book = useDebtorAction(debtorId, 'payments', 'Pagamento registrado.', close);
  return (
    <ActionModal
      title="Registrar pagamento"
      verb="Registrar"
      opened
      close={close}
      act={() => book.mutate({ credorId, key, amount, paidOn, paidBy, reason: reason.trim() })}
      isActing={book.isPending}
      error={book.error}
      isReady={(amount ?? 0) > 0 && paidOn !== '' && isReason(reason)}
    >
      <FigureField
        label="Quanto foi pago"
        description="Só o que não passou por gateway nem banco: o que eles avisam entra sozinho."
        unit="reais"
        value={amount}
        onChange={setAmount}
      />
      <TextInput
        type="date"
        label="Pago em"
        required
        value={paidOn}
        onChange={({ currentTarget }) => setPaidOn(currentTarget.value)}
      />
      <Select
        label="Como"
        data={Object.entries(PAID_BY_TEXTS).map(([value, label]) => ({ value, label }))}
        value={paidBy}
        onChange={(chosen) => setPaidBy(PaidBy.catch(paidBy).parse(chosen))}
        allowDeselect={false}
      />
      <ReasonField
        label="Como você sabe"
        description="Recibo, comprovante, quem recebeu. Fica na história da pessoa, para a equipe."
        value={reason}
        onChange={setReason}
      />
    </ActionModal>
  );
}
