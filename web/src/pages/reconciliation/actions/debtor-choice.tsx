import { Radio, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { formatReais } from '../../../parts/format.ts';
import { useCredor } from '../../../session/credor.tsx';
import { useDebtors } from '../../debtors/use-debtors.ts';

const SHOWN_MAX = 6;
const TYPING_MS = 300;

type Choice = {
  readonly debtorId: string | null;
  readonly onChange: (debtorId: string) => void;
  /** Who it may be, first in the list. */
  readonly likely: readonly string[];
};

/** Somebody who owes, or owed, to the credor that the console is set to, found by a name or number. */
export function DebtorChoice({ debtorId, onChange, likely }: Choice) {
  const { credor } = useCredor();
  const [text, setText] = useState('');
  const [searched] = useDebouncedValue(text, TYPING_MS);
  const found = useDebtors({ credorId: credor.credorId, text: searched, status: undefined });
  const likelyFirst = (found.data ?? [])
    .toSorted((a, b) => Number(likely.includes(b.debtorId)) - Number(likely.includes(a.debtorId)))
    .slice(0, SHOWN_MAX);
  return (
    <>
      <TextInput
        label={`Devedor de ${credor.name}`}
        placeholder="Nome, CPF, CNPJ ou código da dívida"
        value={text}
        data-autofocus
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Radio.Group value={debtorId} onChange={onChange} aria-label="Devedores encontrados">
        <Stack gap="xs">
          {likelyFirst.map((row) => (
            <Radio
              key={row.debtorId}
              value={row.debtorId}
              label={row.name}
              description={`${formatReais(row.principalOpen)} em aberto${likely.includes(row.debtorId) ? ', pode ser desta pessoa' : ''}`}
            />
          ))}
        </Stack>
      </Radio.Group>
      {found.data?.length === 0 && (
        <Text size="sm" c="dimmed">
          Ninguém encontrado com este texto.
        </Text>
      )}
    </>
  );
}
