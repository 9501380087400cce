import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Disposition } from '#shared/domain/call/disposition.ts';
import { LocalDateTime, toInstant, type Zone } from '#shared/domain/values/zone.ts';

type Props = {
  readonly disposition: Disposition;
  readonly zone: Zone;
  readonly isActing: boolean;
  readonly record: (details: object) => void;
  readonly cancel: () => void;
};

/** The day of a promise, the moment of a callback on the debtor's own clock, or who told of a death. */
export function OutcomeDetails({ disposition, zone, isActing, record, cancel }: Props) {
  const [value, setValue] = useState('');
  const details = detailsOf(disposition, value, zone);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (details) record(details);
      }}
    >
      <Stack gap="xs">
        <TextInput
          {...FIELDS[disposition]}
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          data-autofocus
        />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={isActing} disabled={details === null}>
            Registrar
          </Button>
          <Button size="xs" variant="default" onClick={cancel}>
            Voltar
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

const FIELDS: Readonly<Partial<Record<Disposition, { label: string; type: string }>>> = {
  promised: { label: 'A pessoa disse que paga em', type: 'date' },
  'asked-callback': {
    label: 'Chamar de novo a partir de (hora de onde a pessoa mora)',
    type: 'datetime-local',
  },
  deceased: { label: 'Quem contou, e como', type: 'text' },
};

const WORDS_MIN = 3;

/** What goes with the outcome; null while it cannot be. */
function detailsOf(disposition: Disposition, value: string, zone: Zone): object | null {
  switch (disposition) {
    case 'promised':
      return value === '' ? null : { promiseDate: value };
    case 'asked-callback': {
      const local = LocalDateTime.safeParse(value);
      return local.success ? { callbackFrom: toInstant(local.data, zone) } : null;
    }
    case 'deceased':
      return value.trim().length < WORDS_MIN ? null : { words: value.trim() };
    default:
      return {};
  }
}
