import { Group, TextInput } from '@mantine/core';
import type { ErrorAt } from '../../parts/field-errors.ts';
import type { CapDraft } from './draft.ts';

type Dated = Pick<CapDraft, 'source' | 'validFrom' | 'validUntil'>;
type Fields = {
  readonly rule: Dated;
  readonly onChange: (dated: Partial<Dated>) => void;
  readonly errorAt: ErrorAt;
};

/** Where a rule comes from and on which days it holds: no rule goes without. */
export function DatedFields({ rule, onChange, errorAt }: Fields) {
  return (
    <Group gap="xs" grow align="flex-start" preventGrowOverflow={false}>
      <TextInput
        label="Fonte"
        miw={220}
        value={rule.source}
        onChange={(event) => onChange({ source: event.currentTarget.value })}
        error={errorAt('source')}
      />
      <TextInput
        type="date"
        label="Vale de"
        maw={170}
        value={rule.validFrom}
        onChange={(event) => onChange({ validFrom: event.currentTarget.value })}
        error={errorAt('validFrom')}
      />
      <TextInput
        type="date"
        label="até (vazio: sem fim)"
        maw={170}
        value={rule.validUntil ?? ''}
        onChange={(event) => onChange({ validUntil: event.currentTarget.value || null })}
        error={errorAt('validUntil')}
      />
    </Group>
  );
}
