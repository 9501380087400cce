import { Text } from '@mantine/core';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { type AgreementModal, useAgreementAction } from './use-agreement-action.ts';

/** What was proposed is not given; another may be proposed. */
export function RefuseModal(props: AgreementModal) {
  const refuse = useAgreementAction(props, 'refuse', 'Acordo recusado.');
  return (
    <ActionModal
      title={`Recusar ${props.agreement.number}`}
      verb="Recusar"
      opened
      close={props.close}
      act={() => refuse.mutate({})}
      isActing={refuse.isPending}
      error={refuse.error}
    >
      <Text size="sm">A dívida continua como está, e outro acordo pode ser proposto.</Text>
    </ActionModal>
  );
}
