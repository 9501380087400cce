import { Textarea } from '@mantine/core';

const REASON_LENGTH_MAX = 500;
const REASON_LENGTH_MIN = 3;

const ON_RECORD = 'Fica registrado com o seu nome. Não ponha dados pessoais.';

export const isReason = (text: string): boolean => text.trim().length >= REASON_LENGTH_MIN;

type Reason = {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
};

/** Why somebody decides what they decide; it stays with what they decided about. */
export function ReasonField({ label, description = ON_RECORD, value, onChange }: Reason) {
  return (
    <Textarea
      label={label}
      description={description}
      autosize
      minRows={2}
      maxLength={REASON_LENGTH_MAX}
      required
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
