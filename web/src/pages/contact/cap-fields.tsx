import { ContactWay } from '#shared/domain/gate/contact-way.ts';
import { Button, Card, Group, MultiSelect, Select, Stack } from '@mantine/core';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import { DatedFields } from './dated-fields.tsx';
import type { CapDraft } from './draft.ts';
import { ownerText, PERIODS } from './words.ts';

type Fields = {
  readonly cap: CapDraft;
  readonly onChange: (cap: CapDraft) => void;
  readonly remove: () => void;
  readonly errorAt: ErrorAt;
};

const CHANNELS = ContactWay.options.map((channel) => ({
  value: channel,
  label: CHANNEL_NAMES[channel] ?? channel,
}));
const PER = (['day', 'week', 'month'] as const).map((value) => ({ value, label: PERIODS[value] }));

/** At most so many messages over some channels in a day, a week or a month. */
export function CapFields({ cap, onChange, remove, errorAt }: Fields) {
  const set = (change: Partial<CapDraft>) => onChange({ ...cap, ...change });
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group gap="xs" grow align="flex-start">
          <MultiSelect
            label="Mensagens por"
            description={cap.of && ownerText(cap.of)}
            data={CHANNELS}
            value={cap.channels}
            onChange={(picked) =>
              set({ channels: picked.flatMap((one) => ContactWay.safeParse(one).data ?? []) })
            }
            error={errorAt('channels')}
          />
          <FigureField
            label="No máximo"
            unit="count"
            value={cap.max}
            onChange={(max) => set({ max: max ?? 0 })}
            error={errorAt('max')}
          />
          <Select
            label="Em quanto tempo"
            data={PER}
            value={cap.per}
            onChange={(picked) => {
              const per = PER.find(({ value }) => value === picked)?.value;
              if (per) set({ per });
            }}
            allowDeselect={false}
            error={errorAt('per')}
          />
        </Group>
        <DatedFields rule={cap} onChange={set} errorAt={errorAt} />
        <Group justify="flex-end">
          <Button size="compact-sm" variant="subtle" color="red.8" onClick={remove}>
            Retirar este limite
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
