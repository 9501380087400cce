import { Text } from '@mantine/core';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatDate, formatPercent, formatReais } from '../../../parts/format.ts';
import { type AgreementModal, useAgreementAction } from './use-agreement-action.ts';

/** A second person says yes to what an operator may not give by themselves. */
export function ApproveModal(props: AgreementModal) {
  const { number, owed, discount, payable, validUntil } = props.agreement;
  const approve = useAgreementAction(props, 'approve', 'Acordo aprovado: passa a valer.');
  return (
    <ActionModal
      title={`Aprovar ${number}`}
      verb="Aprovar e assinar"
      opened
      close={props.close}
      act={() => approve.mutate({})}
      isActing={approve.isPending}
      error={approve.error}
    >
      <Text size="sm">
        De {formatReais(owed)} devidos, {formatReais(discount)} de desconto (
        {formatPercent(owed === 0 ? 0 : discount / owed)}); a pessoa paga {formatReais(payable)}.
        Pode ser aprovado até {formatDate(validUntil)}.
      </Text>
      <Text size="sm" c="dimmed">
        O termo é assinado agora, e só as parcelas passam a ser lembradas.
      </Text>
    </ActionModal>
  );
}
