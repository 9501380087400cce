import { Fieldset, Group, NumberInput, Select, TextInput } from '@mantine/core';
import type { ReguaView } from '#events/api/configuration.ts';

/** An arm while it is being written. */
export type ArmDraft = {
  readonly armId: string;
  readonly name: string;
  readonly weight: number;
  readonly regua: { readonly reguaId: string; readonly version: number };
};

type Fields = {
  readonly title: string;
  readonly arm: ArmDraft;
  readonly reguas: readonly ReguaView[];
  readonly onChange: (arm: ArmDraft) => void;
};

/** What one arm is called, follows and weighs. */
export function ArmFields({ title, arm, reguas, onChange }: Fields) {
  const { name, weight, regua } = arm;
  const live = (reguaId: string) => reguas.find((known) => known.reguaId === reguaId)?.version ?? 1;
  return (
    <Fieldset legend={title} p="xs">
      <Group grow gap="xs" align="flex-end">
        <TextInput
          label="Nome do grupo"
          value={name}
          maxLength={60}
          onChange={(event) => onChange({ ...arm, name: event.currentTarget.value })}
        />
        <NumberInput
          label="Peso"
          value={weight}
          min={1}
          max={100}
          hideControls
          onChange={(next) => onChange({ ...arm, weight: Number(next) })}
        />
      </Group>
      <Group grow gap="xs" align="flex-end">
        <Select
          label="Régua"
          data={reguas.map((known) => ({ value: known.reguaId, label: known.name }))}
          value={regua.reguaId === '' ? null : regua.reguaId}
          onChange={(reguaId) =>
            onChange({ ...arm, regua: { reguaId: reguaId ?? '', version: live(reguaId ?? '') } })
          }
        />
        <NumberInput
          label="Versão"
          value={regua.version}
          min={1}
          hideControls
          onChange={(version) =>
            onChange({ ...arm, regua: { ...regua, version: Number(version) } })
          }
        />
      </Group>
    </Fieldset>
  );
}
