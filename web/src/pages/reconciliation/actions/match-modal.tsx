import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import type { UnreconciledView } from '#events/api/configuration.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { formatReais } from '../../../parts/format.ts';
import { useCredor } from '../../../session/credor.tsx';
import { useDebtors } from '../../debtors/use-debtors.ts';
import { isReason, ReasonField } from '../../../parts/reason-field.tsx';
import { useUnreconciledAction } from './use-unreconciled-action.ts';

const SHOWN_MAX = 6;
const TYPING_MS = 300;

type Props = { readonly item: UnreconciledView; readonly close: () => void };

/** Whose the money is: somebody who owes to the credor that the console is set to. */
export function MatchModal({ item: { id, amount, mayBeOf }, close }: Props) {
  const { credor } = useCredor();
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text, TYPING_MS);
  const [debtorId, setDebtorId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const found = useDebtors({ credorId: credor.credorId, text: searched, status: undefined });
  const match = useUnreconciledAction(id, 'match', 'Pagamento associado ao devedor.', close);
  const likelyFirst = (found.data ?? [])
    .toSorted((a, b) => Number(mayBeOf.includes(b.debtorId)) - Number(mayBeOf.includes(a.debtorId)))
    .slice(0, SHOWN_MAX);
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
      <TextInput
        label={`Devedor de ${credor.name}`}
        placeholder="Nome, CPF, CNPJ ou código da dívida"
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Radio.Group value={debtorId} onChange={setDebtorId} aria-label="Devedores encontrados">
        <Stack gap="xs">
          {likelyFirst.map((row) => (
            <Radio
              key={row.debtorId}
              value={row.debtorId}
              label={row.name}
              description={`${formatReais(row.principalOpen)} em aberto${mayBeOf.includes(row.debtorId) ? ', pode ser desta pessoa' : ''}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {found.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Ninguém encontrado com este texto.
        </Text>
      )}
      <ReasonField label="Como você sabe" value={note} onChange={setNote} />
    </ActionModal>
  );
}
