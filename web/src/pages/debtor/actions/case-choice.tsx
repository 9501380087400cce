import { Select, Text } from '@mantine/core';
import type { CaseView } from '#events/api/debtor.ts';

type Choice = {
  readonly cases: readonly CaseView[];
  readonly value: string | undefined;
  readonly onChange: (credorId: string) => void;
};

/** Which of a person's cases is meant; no question where there is one. */
export function CaseChoice({ cases, value, onChange }: Choice) {
  const [only, ...others] = cases;
  if (only && others.length === 0)
    return (
      <Text size="sm">
        Cobrança de <b>{only.credorName}</b>.
      </Text>
    );
  return (
    <Select
      label="Cobrança de"
      data={cases.map(({ credorId, credorName }) => ({ value: credorId, label: credorName }))}
      value={value ?? null}
      onChange={(chosen) => chosen && onChange(chosen)}
      allowDeselect={false}
    />
  );
}
