import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import type { ListingView } from '#events/api/listing.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatReais } from '../../../parts/format.ts';
import { LISTING_KINDS } from '../../listings/words.ts';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

const KINDS: readonly ListingView['kind'][] = ['negativacao', 'protesto'];

/** Asks for one debt to be listed; the API says what forbids it. */
export function ListingModal({ debtor: { debtorId, cases }, close }: Props) {
  const debts = cases
    .filter(({ status }) => status === 'active')
    .flatMap(({ credorId, debts: all }) =>
      all
        .filter(({ status, daysLate }) => status === 'open' && daysLate > 0)
        .map((debt) => ({ ...debt, credorId })),
    );
  const [debtId, setDebtId] = useState<string | null>(debts[0]?.debtId ?? null);
  const [kind, setKind] = useState<string | null>('negativacao');
  const debt = debts.find((known) => known.debtId === debtId);
  const done = 'Registro pedido: primeiro sai o aviso ao devedor.';
  const ask = useDebtorAction(debtorId, 'listings', done, close);
  return (
    <ActionModal
      title="Negativar ou protestar"
      verb="Pedir o registro"
      opened
      close={close}
      act={() => ask.mutate({ credorId: debt?.credorId, debtId, kind })}
      isActing={ask.isPending}
      error={ask.error}
      isReady={debt !== undefined && kind !== null}
    >
      <Select
        label="Dívida"
        data={debts.map(({ debtId: value, description, externalId, principal }) => ({
          value,
          label: `${description || externalId}, ${formatReais(principal)}`,
        }))}
        value={debtId}
        onChange={setDebtId}
        allowDeselect={false}
      />
      <Select
        label="Onde"
        data={KINDS.map((value) => ({ value, label: LISTING_KINDS[value] }))}
        value={kind}
        onChange={setKind}
        allowDeselect={false}
      />
      <Text size="sm" c="dimmed">
        O devedor é avisado primeiro. Só depois da prova de que o aviso chegou e do prazo da
        política a dívida vai ao órgão, e só se não for paga, negociada nem contestada até lá.
      </Text>
    </ActionModal>
  );
}
