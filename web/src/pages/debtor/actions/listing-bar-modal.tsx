import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

const REASONS = [
  { value: 'deceased', label: 'A pessoa faleceu' },
  { value: 'minor', label: 'É menor de idade' },
  { value: 'court-order', label: 'Há uma ordem judicial' },
];

/** Nothing of this person may be listed by any credor any more. */
export function ListingBarModal({ debtor: { debtorId }, close }: Props) {
  const [because, setBecause] = useState<string | null>(null);
  const bar = useDebtorAction(debtorId, 'listing-bar', 'Impedimento registrado.', close);
  return (
    <ActionModal
      title="Impedir negativação e protesto"
      verb="Impedir"
      opened
      close={close}
      act={() => bar.mutate({ because })}
      isActing={bar.isPending}
      error={bar.error}
      isReady={because !== null}
    >
      <Select
        label="Motivo"
        placeholder="Escolha um motivo"
        data={REASONS}
        value={because}
        onChange={setBecause}
        allowDeselect={false}
      />
      <Text size="sm" c="dimmed">
        O que está em andamento é cancelado, e o que já está registrado é retirado, de todos os
        credores.
      </Text>
    </ActionModal>
  );
}
