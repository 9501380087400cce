import { Text } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatReais } from '../../../parts/format.ts';
import { isReason, ReasonField } from '../../../parts/reason-field.tsx';
import { type AgreementModal, useAgreementAction } from './use-agreement-action.ts';

/** What a kept agreement owes again is let go, and it is kept again. */
export function LetGoModal(props: AgreementModal & { readonly rest: number }) {
  const { agreement, rest, close } = props;
  const [reason, setReason] = useState('');
  const letGo = useAgreementAction(props, 'let-go', 'Nada mais falta: o acordo está cumprido.');
  return (
    <ActionModal
      title={`Deixar ${agreement.number} por isso mesmo`}
      verb="Deixar por isso mesmo"
      opened
      close={close}
      act={() => letGo.mutate({ rest, reason: reason.trim() })}
      isActing={letGo.isPending}
      error={letGo.error}
      isReady={isReason(reason)}
    >
      <ReasonField
        label="Por quê"
        description="Fica na história da pessoa, para a equipe."
        value={reason}
        onChange={setReason}
      />
      <Text size="sm" c="dimmed">
        {formatReais(rest)} deixam de ser devidos, e o que custou atrasar também. O acordo volta a
        estar cumprido, com o desconto, e a pessoa é avisada.
      </Text>
    </ActionModal>
  );
}
