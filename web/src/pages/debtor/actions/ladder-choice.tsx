import { Select, Text } from '@mantine/core';
import type { CaseView } from '#events/api/debtor.ts';

/** Stands for every case of the person. */
export const ALL_CASES = '*';

type Choice = {
  readonly cases: readonly CaseView[];
  readonly value: string;
  readonly onChange: (credorId: string) => void;
};

/** One of a person's cases or all of them; no question where there is one. */
export function LadderChoice({ cases, value, onChange }: Choice) {
  const [only, ...others] = cases;
  if (only && others.length === 0) {
    return (
      <Text size="sm">
        Cobrança de <b>{only.credorName}</b>.
      </Text>
    );
  }
  return (
    <Select
      label="Cobrança de"
      data={[
        { value: ALL_CASES, label: 'Todos os credores' },
        ...cases.map(({ credorId, credorName }) => ({ value: credorId, label: credorName })),
      ]}
      value={value}
      onChange={(chosen) => chosen && onChange(chosen)}
      allowDeselect={false}
    />
  );
}
