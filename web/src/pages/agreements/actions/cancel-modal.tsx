import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { isReason, ReasonField } from '../../../parts/reason-field.tsx';
import { type AgreementModal, useAgreementAction } from './use-agreement-action.ts';

/** An agreement in force is called off, and the debts come back less what was paid. */
export function CancelModal(props: AgreementModal) {
  const [because, setBecause] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const done = 'Acordo cancelado: as dívidas voltaram.';
  const cancel = useAgreementAction(props, 'cancel', done);
  return (
    <ActionModal
      title={`Cancelar ${props.agreement.number}`}
      verb="Cancelar o acordo"
      opened
      close={props.close}
      act={() => cancel.mutate({ because, reason: reason.trim() })}
      isActing={cancel.isPending}
      error={cancel.error}
      isReady={because !== null && isReason(reason)}
    >
      <Radio.Group label="Por quê" value={because} onChange={setBecause} required>
        <Stack gap="xs" mt="xs">
          <Radio value="debtor" label="A pessoa pediu" />
          <Radio value="operator" label="A equipe decidiu" />
        </Stack>
      </Radio.Group>
      <ReasonField
        label="Em palavras"
        description="Fica na história da pessoa, para a equipe. O devedor só é avisado de que o acordo foi cancelado."
        value={reason}
        onChange={setReason}
      />
      <Text size="sm" c="dimmed">
        As parcelas deixam de valer. As dívidas originais voltam sem o desconto, menos o que foi
        pago ou perdoado, e a régua volta a andar.
      </Text>
    </ActionModal>
  );
}
