import { useState } from 'react';
import type { UnreconciledView } from '#events/api/configuration.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatReais } from '../../../parts/format.ts';
import { isReason, ReasonField } from '../../../parts/reason-field.tsx';
import { useCredor } from '../../../session/credor.tsx';
import { DebtorChoice } from './debtor-choice.tsx';
import { useUnreconciledAction } from './use-unreconciled-action.ts';

type Props = { readonly item: UnreconciledView; readonly close: () => void };

/** Whose the money is: somebody who owes to the credor that the console is set to. */
export function MatchModal({ item: { id, amount, mayBeOf }, close }: Props) {
  const { credor } = useCredor();
  const [debtorId, setDebtorId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const match = useUnreconciledAction(id, 'match', 'Pagamento associado ao devedor.', close);
  return (
    <ActionModal
      title={`De quem são os ${formatReais(amount)}?`}
      verb="Associar e dar baixa"
      opened
      close={close}
      act={() => match.mutate({ debtorId, credorId: credor.credorId, note: note.trim() })}
      isActing={match.isPending}
      error={match.error}
      isReady={debtorId !== null && isReason(note)}
    >
      <DebtorChoice debtorId={debtorId} onChange={setDebtorId} likely={mayBeOf} />
      <ReasonField label="Como você sabe" value={note} onChange={setNote} />
    </ActionModal>
  );
}
