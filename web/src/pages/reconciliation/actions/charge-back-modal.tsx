import { Radio, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { UnreconciledView } from '#events/api/configuration.ts';
import { type CaseView, DebtorView } from '#events/api/debtor.ts';
import { gatewayText } from '#shared/domain/credor/gateway-text.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { FigureField } from '../../../parts/figure-field.tsx';
import { formatMoment, formatReais } from '../../../parts/format.ts';
import { isReason, ReasonField } from '../../../parts/reason-field.tsx';
import { useCredor } from '../../../session/credor.tsx';
import { useApi } from '../../../session/session.tsx';
import { DebtorChoice } from './debtor-choice.tsx';
import { useUnreconciledAction } from './use-unreconciled-action.ts';

type Props = { readonly item: UnreconciledView; readonly close: () => void };
type Payment = CaseView['payments'][number];

/** A contest that only a person sees at the gateway becomes a chargeback of the payment that it is about. */
export function ChargeBackModal({ item, close }: Props) {
  const [debtorId, setDebtorId] = useState<string | null>(item.debtorId);
  const [payment, setPayment] = useState<Payment | null>(null);
  const [amount, setAmount] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const done = 'Estorno registrado: o que o pagamento quitou volta a ser devido.';
  const book = useUnreconciledAction(item.id, 'charge-back', done, close);
  const { error: unread, data: payments = [] } = usePaymentsOf(debtorId, item.gateway);
  const left = payment?.left ?? 0;
  return (
    <ActionModal
      title="Registrar como estorno"
      verb="Registrar estorno"
      opened
      close={close}
      act={() =>
        book.mutate({ debtorId, paymentId: payment?.paymentId, amount, reason: reason.trim() })
      }
      isActing={book.isPending}
      error={book.error ?? unread}
      isReady={payment !== null && isWithin(amount, left) && isReason(reason)}
    >
      {item.debtorId === null && (
        <DebtorChoice
          debtorId={debtorId}
          onChange={(chosen) => {
            setDebtorId(chosen);
            setPayment(null);
          }}
          likely={item.mayBeOf}
        />
      )}
      <PaymentChoice
        payments={payments}
        chosen={payment}
        choose={(chosen) => {
          setPayment(chosen);
          setAmount(chosen.left);
        }}
      />
      {debtorId !== null && payments.length === 0 && (
        <Text size="sm" c="dimmed">
          De nenhum pagamento desta pessoa pelo {gatewayText(item.gateway)} resta algo a estornar.
        </Text>
      )}
      {payment && (
        <FigureField
          key={payment.paymentId}
          label="Valor contestado"
          description={`No máximo ${formatReais(left)}, o que resta deste pagamento.`}
          unit="reais"
          value={amount}
          max={left}
          onChange={setAmount}
        />
      )}
      <ReasonField
        label="O que o gateway mostra"
        description="Fica na história da pessoa, para a equipe."
        value={reason}
        onChange={setReason}
      />
      <Text size="sm" c="dimmed">
        Só se o banco levou o dinheiro. Se a contestação for ganha, desfaça o estorno na página da
        pessoa, em Pagamentos.
      </Text>
    </ActionModal>
  );
}

const isWithin = (amount: number | null, left: number): boolean =>
  amount !== null && amount > 0 && amount <= left;

function PaymentChoice({
  payments,
  chosen,
  choose,
}: {
  readonly payments: readonly Payment[];
  readonly chosen: Payment | null;
  readonly choose: (payment: Payment) => void;
}) {
  if (payments.length === 0) return null;
  return (
    <Radio.Group
      label="Pagamento contestado"
      value={chosen?.paymentId ?? null}
      onChange={(paymentId) => {
        const payment = payments.find((known) => known.paymentId === paymentId);
        if (payment) choose(payment);
      }}
    >
      <Stack gap="xs" mt="xs">
        {payments.map(({ paymentId, amount, paidAt, left }) => (
          <Radio
            key={paymentId}
            value={paymentId}
            label={`${formatReais(amount)} em ${formatMoment(paidAt)}`}
            description={`restam ${formatReais(left)}`}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

/** What a person paid by that gateway to the credor that the console is set to, and has not all gone back. */
function usePaymentsOf(debtorId: string | null, gateway: string) {
  const api = useApi();
  const { credor } = useCredor();
  return useQuery({
    queryKey: ['debtor', debtorId],
    queryFn: () => api.get(DebtorView, `/debtors/${debtorId}`),
    enabled: debtorId !== null,
    select: ({ cases }) =>
      cases
        .filter(({ credorId }) => credorId === credor.credorId)
        .flatMap(({ payments }) => payments)
        .filter((payment) => payment.gateway === gateway && payment.left > 0),
  });
}
