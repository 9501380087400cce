import { Alert, Checkbox, Stack, Text } from '@mantine/core';
import type { LostExceptions } from './use-lost-exceptions.ts';

/** Says which exceptions of carteiras would no longer hold, and asks whether it shall be published all the same. */
export function LostExceptionsNotice({ of }: { readonly of: LostExceptions }) {
  const { lost, accepts, setAccepts } = of;
  if (lost.length === 0) return null;
  return (
    <Alert color="orange" title="Exceções deixam de valer">
      <Stack gap="xs">
        {lost.map(({ text }) => (
          <Text key={text} size="sm">
            {text}
          </Text>
        ))}
        <Checkbox
          size="sm"
          label="Publicar mesmo sem estas exceções"
          checked={accepts}
          onChange={(event) => setAccepts(event.currentTarget.checked)}
        />
      </Stack>
    </Alert>
  );
}
