import { Checkbox, Stack } from '@mantine/core';
import type { DebtorView } from '#events/api/debtor.ts';
import { formatReais } from '../../../parts/format.ts';

/** A debt with the credor that sent it. */
export type ChoosableDebt = DebtorView['cases'][number]['debts'][number] & {
  readonly credorId: string;
};

export const debtsOf = (
  { cases }: DebtorView,
  isMeant: (debt: ChoosableDebt) => boolean,
): readonly ChoosableDebt[] =>
  cases
    .flatMap(({ credorId, debts }) => debts.map((debt) => ({ ...debt, credorId })))
    .filter(isMeant);

type Choice = {
  readonly label: string;
  readonly debts: readonly ChoosableDebt[];
  readonly chosen: readonly string[];
  readonly onChange: (debtIds: string[]) => void;
};

/** Which of a person's debts are meant. */
export function DebtsChoice({ label, debts, chosen, onChange }: Choice) {
  return (
    <Checkbox.Group label={label} value={[...chosen]} onChange={onChange}>
      <Stack gap={6} mt={4}>
        {debts.map(({ debtId, externalId, description, principal }) => (
          <Checkbox
            key={debtId}
            value={debtId}
            label={`${description || externalId}, ${formatReais(principal)}`}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
