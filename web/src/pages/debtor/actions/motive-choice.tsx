import { Select } from '@mantine/core';
import { PAUSE_MOTIVE_WORDS, PauseMotive } from '#shared/domain/case/pause.ts';

type Choice = {
  readonly value: string | null;
  readonly onChange: (motive: string | null) => void;
};

/** Why the team lets a ladder rest or ends it. */
export function MotiveChoice({ value, onChange }: Choice) {
  return (
    <Select
      label="Motivo"
      placeholder="Escolha um motivo"
      data={PauseMotive.options.map((motive) => ({
        value: motive,
        label: PAUSE_MOTIVE_WORDS[motive],
      }))}
      value={value}
      onChange={onChange}
      allowDeselect={false}
      required
    />
  );
}
