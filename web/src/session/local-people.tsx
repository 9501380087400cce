import { Button, Divider, Stack, Text } from '@mantine/core';

/** People of the local run, so that a newcomer need not read any file to get in. */
const PEOPLE = [
  ['gestor@regua.example', 'admin'],
  ['aurora@regua.example', 'gestor da Aurora'],
  ['operador@regua.example', 'operador'],
] as const;
const PASSWORD = 'regua';

type Choice = { readonly onChoose: (email: string, password: string) => void };

/** Fills the form in for one of them. */
export function LocalPeople({ onChoose }: Choice) {
  return (
    <Stack gap={4}>
      <Divider label="nesta máquina, entre como" />
      {PEOPLE.map(([person, what]) => (
        <Button
          key={person}
          variant="subtle"
          size="compact-sm"
          justify="space-between"
          fullWidth
          rightSection={
            <Text size="xs" c="dimmed" fw={400}>
              {what}
            </Text>
          }
          onClick={() => onChoose(person, PASSWORD)}
        >
          {person}
        </Button>
      ))}
    </Stack>
  );
}
