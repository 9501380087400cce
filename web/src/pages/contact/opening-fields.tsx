import { Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import type { HoursDraft } from './draft.ts';

type Opening = HoursDraft['weekdays'];
type Fields = {
  readonly label: string;
  readonly opening: Opening;
  readonly onChange: (opening: Opening) => void;
  readonly error: string | undefined;
};

const USUAL: [string, string] = ['08:00', '20:00'];

/** From when until when, or not at all. */
export function OpeningFields({ label, opening, onChange, error }: Fields) {
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500}>
        {label}
      </Text>
      <Checkbox
        size="xs"
        label="aberto"
        aria-label={`${label}: aberto`}
        checked={opening !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? USUAL : null)}
      />
      {opening && (
        <Group gap={4} wrap="nowrap">
          <TextInput
            type="time"
            aria-label={`${label}, de`}
            value={opening[0]}
            onChange={(event) => onChange([event.currentTarget.value, opening[1]])}
          />
          <TextInput
            type="time"
            aria-label={`${label}, até`}
            value={opening[1]}
            onChange={(event) => onChange([opening[0], event.currentTarget.value])}
          />
        </Group>
      )}
      {error && (
        <Text size="xs" c="red.8">
          {error}
        </Text>
      )}
    </Stack>
  );
}
