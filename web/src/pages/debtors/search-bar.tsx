import { CloseButton, Group, Kbd, SegmentedControl, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef } from 'react';
import type { DebtorRow } from '#events/api/debtor.ts';
import { CASE_STATUS } from '../../parts/words.ts';

type Status = DebtorRow['status'];

const EVERYBODY = 'all';
const STATUSES: { value: Status | typeof EVERYBODY; label: string }[] = [
  { value: EVERYBODY, label: 'Todos' },
  { value: 'active', label: CASE_STATUS.active.name },
  { value: 'disputed', label: CASE_STATUS.disputed.name },
  { value: 'settled', label: 'Quitados' },
];

type Search = {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly status: Status | undefined;
  readonly onStatus: (status: Status | undefined) => void;
};

/** Whom to look for. Ctrl+K leads here. */
export function SearchBar({ text, onText, status, onStatus }: Search) {
  const field = useRef<HTMLInputElement>(null);
  useHotkeys([['mod+K', () => field.current?.focus()]], []);
  return (
    <Group gap="sm">
      <TextInput
        ref={field}
        flex="1 1 16rem"
        type="search"
        aria-label="Procurar devedor"
        placeholder="Nome, CPF, CNPJ ou número da dívida"
        autoComplete="off"
        leftSection={<IconSearch size={16} aria-hidden />}
        rightSectionWidth={text === '' ? 70 : undefined}
        rightSection={
          text === '' ? (
            <Kbd size="xs">Ctrl K</Kbd>
          ) : (
            <CloseButton size="sm" aria-label="Limpar a busca" onClick={() => onText('')} />
          )
        }
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <SegmentedControl
        size="xs"
        aria-label="Situação"
        data={STATUSES}
        value={status ?? EVERYBODY}
        onChange={(chosen) => onStatus(chosen === EVERYBODY ? undefined : chosen)}
      />
    </Group>
  );
}
