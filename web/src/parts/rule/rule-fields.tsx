import {
  ActionIcon,
  Button,
  Group,
  JsonInput,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { FactSpecs } from '#shared/domain/rule/fact-spec.ts';
import {
  type Comparison,
  comparisonsOf,
  conditionOf,
  firstValue,
  operatorsOf,
} from './rule-rows.ts';

type Fields = {
  /** JsonLogic; undefined or true for always. */
  readonly condition: unknown;
  /** What the rule may ask about. */
  readonly facts: FactSpecs;
  readonly error: string | undefined;
  readonly onChange: (condition: unknown) => void;
};

const choicesOf = (facts: FactSpecs) =>
  Object.entries(facts).map(([value, { label }]) => ({ value, label }));
const SIGNS: Readonly<Record<string, string>> = {
  '==': 'é',
  '!=': 'não é',
  '<': 'menos que',
  '<=': 'até',
  '>': 'mais que',
  '>=': 'a partir de',
  contains: 'contém',
};

/** No option is called so. */
const UNKNOWN = '?';

/** When something holds: comparisons that must all be true, or JsonLogic where that is not enough. */
export function RuleFields({ condition, facts, error, onChange }: Fields) {
  const comparisons = comparisonsOf(condition, facts);
  const [fact] = choicesOf(facts);
  const add = () => {
    if (!fact) return;
    const next = { operator: '==', fact: fact.value, value: firstValue(facts[fact.value]) };
    onChange(conditionOf([...(comparisons ?? []), next]));
  };
  return (
    <Stack gap={6} mt="xs">
      {comparisons === null ? (
        <Advanced condition={condition} onChange={onChange} />
      ) : (
        comparisons.map((comparison, index) => (
          <ComparisonFields
            key={`${index} ${comparison.fact}`}
            comparison={comparison}
            facts={facts}
            word={index === 0 ? 'Só se' : 'e'}
            onChange={(changed) => onChange(conditionOf(comparisons.with(index, changed)))}
            remove={() => onChange(conditionOf(comparisons.toSpliced(index, 1)))}
          />
        ))
      )}
      {error && (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
      <Group gap="xs">
        {comparisons !== null ? (
          <Button size="compact-xs" variant="default" onClick={add}>
            {comparisons.length === 0 ? 'Só sob uma condição' : 'Mais uma condição'}
          </Button>
        ) : (
          <Button size="compact-xs" variant="default" onClick={() => onChange(undefined)}>
            Tirar a condição
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** A condition that says more than the fields can: as it is written. */
function Advanced({ condition, onChange }: Pick<Fields, 'condition' | 'onChange'>) {
  const [text, setText] = useState(() => JSON.stringify(condition, null, 2));
  return (
    <JsonInput
      label="Condição, em JsonLogic"
      value={text}
      onChange={(typed) => {
        setText(typed);
        try {
          onChange(JSON.parse(typed));
        } catch {
          // It is half typed: the last whole one stands until it can be read again.
        }
      }}
      validationError="Não é JSON; confira aspas e vírgulas."
      autosize
      minRows={3}
    />
  );
}

type Line = {
  readonly comparison: Comparison;
  readonly facts: FactSpecs;
  readonly word: string;
  readonly onChange: (comparison: Comparison) => void;
  readonly remove: () => void;
};

function ComparisonFields({ comparison, facts, word, onChange, remove }: Line) {
  const { fact, operator } = comparison;
  const spec = facts[fact];
  return (
    <Group gap="xs" align="flex-end">
      <Select
        label={word}
        aria-label={`${word}: fato`}
        data={choicesOf(facts)}
        value={fact}
        onChange={(chosen) =>
          chosen && onChange({ operator: '==', fact: chosen, value: firstValue(facts[chosen]) })
        }
        allowDeselect={false}
        searchable
        style={{ flex: '2 1 14rem' }}
      />
      <Select
        aria-label="Comparação"
        data={operatorsOf(spec).map((value) => ({ value, label: SIGNS[value] ?? value }))}
        value={operator}
        onChange={(chosen) => chosen && onChange({ ...comparison, operator: chosen })}
        allowDeselect={false}
        style={{ flex: '1 1 7rem' }}
      />
      <ValueField comparison={comparison} facts={facts} onChange={onChange} />
      <ActionIcon variant="default" size="lg" aria-label="Tirar esta condição" onClick={remove}>
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}

function ValueField({
  comparison,
  facts,
  onChange,
}: Pick<Line, 'comparison' | 'facts' | 'onChange'>) {
  const { fact, value } = comparison;
  const spec = facts[fact];
  const style = { flex: '1 1 7rem' };
  switch (spec?.kind) {
    case 'number':
      return (
        <NumberInput
          aria-label="Valor"
          value={Number(value)}
          onChange={(typed) =>
            typeof typed === 'number' && onChange({ ...comparison, value: typed })
          }
          style={style}
        />
      );
    case 'flag':
      return (
        <Select
          aria-label="Valor"
          data={[
            { value: 'true', label: 'sim' },
            { value: 'false', label: 'não' },
          ]}
          value={String(value)}
          onChange={(chosen) => chosen && onChange({ ...comparison, value: chosen === 'true' })}
          allowDeselect={false}
          style={style}
        />
      );
    case 'choice':
      return (
        <Select
          aria-label="Valor"
          data={[
            ...spec.options,
            ...(spec.unknown ? [{ value: UNKNOWN, label: spec.unknown }] : []),
          ]}
          value={value === null ? UNKNOWN : String(value)}
          onChange={(chosen) =>
            chosen && onChange({ ...comparison, value: chosen === UNKNOWN ? null : chosen })
          }
          allowDeselect={false}
          style={style}
        />
      );
    default:
      return (
        <TextInput
          aria-label="Valor"
          value={String(value)}
          maxLength={60}
          onChange={(event) => onChange({ ...comparison, value: event.currentTarget.value })}
          style={style}
        />
      );
  }
}
