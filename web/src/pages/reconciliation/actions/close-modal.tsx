import { Text } from '@mantine/core';
import { useState } from 'react';
import type { UnreconciledView } from '#events/api/configuration.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatReais } from '../../../parts/format.ts';
import { isReason, ReasonField } from '../../../parts/reason-field.tsx';
import { useUnreconciledAction } from './use-unreconciled-action.ts';

type Props = { readonly item: UnreconciledView; readonly close: () => void };

/** The money went back by another way than the gateway, which would have told it by itself. */
export function GiveBackModal({ item: { id, amount }, close }: Props) {
  const [reason, setReason] = useState('');
  const done = 'Devolução registrada.';
  const giveBack = useUnreconciledAction(id, 'give-back', done, close);
  return (
    <ActionModal
      title={`Registrar a devolução de ${formatReais(amount)}`}
      verb="Registrar devolução"
      opened
      close={close}
      act={() => giveBack.mutate({ amount, reason: reason.trim() })}
      isActing={giveBack.isPending}
      error={giveBack.error}
      isReady={isReason(reason)}
    >
      <Text size="sm">
        Só para dinheiro que voltou por fora. Uma devolução feita pelo gateway chega sozinha.
      </Text>
      <ReasonField label="Como foi devolvido" value={reason} onChange={setReason} />
    </ActionModal>
  );
}

/** Nobody's here, or dealt with elsewhere. */
export function DismissModal({ item: { id, kind, amount, mayBeOf }, close }: Props) {
  const [reason, setReason] = useState('');
  const dismiss = useUnreconciledAction(id, 'dismiss', 'Valor encerrado.', close);
  return (
    <ActionModal
      title={
        kind === 'contested'
          ? 'Encerrar a contestação'
          : `Encerrar ${formatReais(amount)} sem devedor`
      }
      verb="Encerrar"
      opened
      close={close}
      act={() => dismiss.mutate({ reason: reason.trim() })}
      isActing={dismiss.isPending}
      error={dismiss.error}
      isReady={isReason(reason)}
    >
      {mayBeOf.length > 0 && (
        <Text size="sm">Quem estava sem cobrança por causa deste valor volta à régua.</Text>
      )}
      <ReasonField
        label={
          kind === 'contested' ? 'O que você viu no gateway' : 'Por que não é de ninguém daqui'
        }
        value={reason}
        onChange={setReason}
      />
    </ActionModal>
  );
}
