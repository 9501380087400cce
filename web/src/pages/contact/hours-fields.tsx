import { ContactWay } from '#shared/domain/gate/contact-way.ts';
import { Button, Card, Group, MultiSelect, Stack } from '@mantine/core';
import { Uf } from '#shared/domain/values/uf.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import { DatedFields } from './dated-fields.tsx';
import type { HoursDraft } from './draft.ts';
import { OpeningFields } from './opening-fields.tsx';
import { ownerText } from './words.ts';

type Fields = {
  readonly rule: HoursDraft;
  readonly onChange: (rule: HoursDraft) => void;
  readonly remove: () => void;
  readonly errorAt: ErrorAt;
};

const PLACES = [
  { value: 'all', label: 'Todo o país' },
  { value: 'unknown', label: 'UF desconhecida' },
  ...Uf.options.map((uf) => ({ value: uf, label: uf })),
];
const CHANNELS = ContactWay.options.map((channel) => ({
  value: channel,
  label: CHANNEL_NAMES[channel] ?? channel,
}));

/** The whole country and whoever's state is unknown stand alone; states come together. */
function ufsOf(picked: readonly string[]): HoursDraft['ufs'] {
  const last = picked.at(-1);
  if (last === 'all' || last === 'unknown') return last;
  return picked.flatMap((place) => Uf.safeParse(place).data ?? []);
}

/** When some channels may reach the people of some states. */
export function HoursFields({ rule, onChange, remove, errorAt }: Fields) {
  const set = (change: Partial<HoursDraft>) => onChange({ ...rule, ...change });
  const { ufs, channels, of } = rule;
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Group gap="xs" grow align="flex-start">
          <MultiSelect
            label="Onde"
            data={PLACES}
            value={typeof ufs === 'string' ? [ufs] : ufs}
            onChange={(picked) => set({ ufs: ufsOf(picked) })}
            error={errorAt('ufs')}
          />
          <MultiSelect
            label="Canais"
            description={of && ownerText(of)}
            data={CHANNELS}
            value={channels}
            onChange={(picked) =>
              set({ channels: picked.flatMap((one) => ContactWay.safeParse(one).data ?? []) })
            }
            error={errorAt('channels')}
          />
        </Group>
        <Group gap="lg" align="flex-start">
          <OpeningFields
            label="Segunda a sexta"
            opening={rule.weekdays}
            onChange={(weekdays) => set({ weekdays })}
            error={errorAt('weekdays')}
          />
          <OpeningFields
            label="Sábado"
            opening={rule.saturday}
            onChange={(saturday) => set({ saturday })}
            error={errorAt('saturday')}
          />
          <OpeningFields
            label="Domingo e feriado"
            opening={rule.restDays}
            onChange={(restDays) => set({ restDays })}
            error={errorAt('restDays')}
          />
        </Group>
        <DatedFields rule={rule} onChange={set} errorAt={errorAt} />
        <Group justify="flex-end">
          <Button size="compact-sm" variant="subtle" color="red.8" onClick={remove}>
            Retirar este horário
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
