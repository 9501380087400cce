import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { type AgreementModal, useAgreementAction } from './use-agreement-action.ts';

/** An agreement in force is called off, and the debts come back less what was paid. */
export function CancelModal(props: AgreementModal) {
  const [because, setBecause] = useState<string | null>(null);
  const done = 'Acordo cancelado: as dívidas voltaram.';
  const cancel = useAgreementAction(props, 'cancel', done);
  return (
    <ActionModal
      title={`Cancelar ${props.agreement.number}`}
      verb="Cancelar o acordo"
      opened
      close={props.close}
      act={() => cancel.mutate({ because })}
      isActing={cancel.isPending}
      error={cancel.error}
      isReady={because !== null}
    >
      <Radio.Group label="Por quê" value={because} onChange={setBecause} required>
        <Stack gap="xs" mt="xs">
          <Radio value="debtor" label="A pessoa pediu" />
          <Radio value="operator" label="A equipe decidiu" />
        </Stack>
      </Radio.Group>
      <Text size="sm" c="dimmed">
        As parcelas deixam de valer. As dívidas originais voltam sem o desconto, menos o que foi
        pago, e a régua volta a andar.
      </Text>
    </ActionModal>
  );
}
