import { Group, Stack, Switch } from '@mantine/core';
import { CHANNEL_NAMES, Channel } from '#shared/domain/message/channel.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { type Draft, FIRST_BUDGET } from './draft.ts';

type Fields = {
  readonly budgets: Draft['budgets'];
  readonly onChange: (budgets: Draft['budgets']) => void;
  readonly errorAt: ErrorAt;
};

/** How much may be spent by each channel; one without a budget has no bound. */
export function BudgetFields({ budgets, onChange, errorAt }: Fields) {
  return (
    <Stack gap="xs">
      {Channel.options.map((channel) => {
        const { [channel]: budget, ...others } = budgets;
        const change = (changes: Partial<typeof FIRST_BUDGET>) =>
          onChange({ ...others, [channel]: { ...FIRST_BUDGET, ...budget, ...changes } });
        return (
          <Stack key={channel} gap={4}>
            <Switch
              label={`Limitar ${CHANNEL_NAMES[channel]}`}
              checked={budget !== undefined}
              onChange={(event) => (event.currentTarget.checked ? change({}) : onChange(others))}
            />
            {budget && (
              <Group gap="xs" grow>
                <FigureField
                  label="Por pessoa em 30 dias"
                  unit="count"
                  value={budget.contactsPerPerson}
                  onChange={(value) => change({ contactsPerPerson: value ?? 0 })}
                  error={errorAt(`${channel}.contactsPerPerson`)}
                />
                <FigureField
                  label="Gasto em 30 dias"
                  unit="reais"
                  value={budget.monthAmount}
                  onChange={(value) => change({ monthAmount: value ?? 0 })}
                  error={errorAt(`${channel}.monthAmount`)}
                />
              </Group>
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}
