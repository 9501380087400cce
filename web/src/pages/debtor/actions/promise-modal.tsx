import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatDate, formatReais } from '../../../parts/format.ts';
import { CaseChoice } from './case-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** The debtor names a day on which they will pay; a promise that stands is moved to another. */
export function PromiseModal({ debtor: { debtorId, cases }, close }: Props) {
  const active = cases.filter(({ status }) => status === 'active');
  const [credorId, setCredorId] = useState<string | undefined>(active[0]?.credorId);
  const [date, setDate] = useState('');
  const known = active.find((other) => other.credorId === credorId);
  const standing = known?.promises.find(({ status }) => status === 'made');
  const done = standing ? 'Promessa remarcada.' : 'Promessa registrada.';
  const promise = useDebtorAction(debtorId, 'promises', done, close);
  return (
    <ActionModal
      title={standing ? 'Remarcar promessa' : 'Registrar promessa'}
      verb={standing ? 'Remarcar' : 'Registrar'}
      opened
      close={close}
      act={() => promise.mutate({ credorId, date })}
      isActing={promise.isPending}
      error={promise.error}
      isReady={credorId !== undefined && date !== ''}
    >
      <CaseChoice cases={active} value={credorId} onChange={setCredorId} />
      {standing && (
        <Text size="sm">
          Hoje está de pé a de {formatDate(standing.date)}, de {formatReais(standing.amount)}.
        </Text>
      )}
      <TextInput
        type="date"
        label={standing ? 'Novo dia' : 'A pessoa disse que paga em'}
        required
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        O valor é o do atraso naquele dia. Até lá ninguém cobra.
      </Text>
    </ActionModal>
  );
}
