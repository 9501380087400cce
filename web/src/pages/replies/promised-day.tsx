import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { ActionModal } from '../../parts/action-modal.tsx';

type Props = {
  readonly close: () => void;
  readonly promise: (date: string) => void;
  readonly isActing: boolean;
  readonly error: Error | null;
};

/** The day that a person reads in a reply. */
export function PromisedDay({ close, promise, isActing, error }: Props) {
  const [date, setDate] = useState('');
  return (
    <ActionModal
      title="A resposta promete um dia"
      verb="Registrar promessa"
      opened
      close={close}
      act={() => promise(date)}
      isActing={isActing}
      error={error}
      isReady={date !== ''}
    >
      <TextInput
        type="date"
        label="A pessoa disse que paga em"
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
