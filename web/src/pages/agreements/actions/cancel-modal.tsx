import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { ReasonedDecision } from './reasoned-decision.tsx';
import type { AgreementModal } from './use-agreement-action.ts';

/** An agreement in force is called off, and the debts come back less what was paid. */
export function CancelModal(of: AgreementModal) {
  const [because, setBecause] = useState<string | null>(null);
  return (
    <ReasonedDecision
      of={of}
      path="cancel"
      title={`Cancelar ${of.agreement.number}`}
      verb="Cancelar o acordo"
      done="Acordo cancelado: as dívidas voltaram."
      told={{ because }}
      isReady={because !== null}
      label="Em palavras"
      description="Fica na história da pessoa, para a equipe. O devedor só é avisado de que o acordo foi cancelado."
      outcome={
        <Text size="sm" c="dimmed">
          As parcelas deixam de valer. As dívidas originais voltam sem o desconto, menos o que foi
          pago ou perdoado, e a régua volta a andar.
        </Text>
      }
    >
      <Radio.Group label="Por quê" value={because} onChange={setBecause} required>
        <Stack gap="xs" mt="xs">
          <Radio value="debtor" label="A pessoa pediu" />
          <Radio value="operator" label="A equipe decidiu" />
        </Stack>
      </Radio.Group>
    </ReasonedDecision>
  );
}
