import { Text } from '@mantine/core';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** Gives the debtor new tries to say who they are in the portal. */
export function UnlockModal({ debtor: { debtorId }, close }: Props) {
  const unlock = useDebtorAction(debtorId, 'identity/unlock', 'Portal liberado.', close);
  return (
    <ActionModal
      title="Liberar portal"
      verb="Liberar"
      opened
      close={close}
      act={() => unlock.mutate({})}
      isActing={unlock.isPending}
      error={unlock.error}
    >
      <Text size="sm">
        As tentativas de identificação voltam ao início. Confirme antes, por um canal que você já
        conhece, que está falando com a própria pessoa.
      </Text>
    </ActionModal>
  );
}
