import { NumberInput, Select, SimpleGrid, Switch, TextInput } from '@mantine/core';
import type * as z from 'zod';
import type { TextList } from '#events/api/configuration.ts';
import { BEHAVIOUR_WORDS } from '#shared/domain/case/behaviour.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { BodyFields } from './body-fields.tsx';
import type { ReactionDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import { REACTION_KINDS } from './step-kinds.ts';

const WORDS: Readonly<Record<string, string>> = BEHAVIOUR_WORDS;
const EVENTS = Object.entries(WORDS).map(([value, label]) => ({ value, label }));

type Fields = {
  readonly step: ReactionDraft;
  readonly texts: z.infer<typeof TextList>['items'];
  readonly errorAt: ErrorAt;
  readonly hasProblem: boolean;
  readonly onChange: (step: ReactionDraft) => void;
  readonly remove: () => void;
  readonly canWrite: boolean;
};

/** What answers the debtor beside the ladder. */
export function ReactionCard(fields: Fields) {
  const { step, texts, errorAt, hasProblem, onChange, remove, canWrite } = fields;
  const change = (changes: Partial<ReactionDraft>) => onChange({ ...step, ...changes });
  const { event, days } = step.after;
  return (
    <StepFrame
      place={`+${days}`}
      isBefore={false}
      step={step}
      hasProblem={hasProblem}
      title={`Quando a pessoa ${WORDS[event] ?? event}`}
      onMove={null}
      remove={remove}
      canWrite={canWrite}
    >
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs">
        <Select
          label="Responde a"
          data={EVENTS}
          value={event}
          onChange={(chosen) => chosen && change({ after: { event: chosen, days } })}
          error={errorAt('after.event')}
          allowDeselect={false}
        />
        <NumberInput
          label="Dias depois"
          value={days}
          min={0}
          max={60}
          allowDecimal={false}
          onChange={(typed) =>
            typeof typed === 'number' && change({ after: { event, days: typed } })
          }
          error={errorAt('after.days')}
        />
        <TextInput
          label="Hora"
          type="time"
          value={step.localTime}
          onChange={(typed) => change({ localTime: typed.currentTarget.value })}
          error={errorAt('localTime')}
        />
        <TextInput
          label="Código"
          value={step.stepId}
          maxLength={40}
          onChange={(typed) => change({ stepId: typed.currentTarget.value })}
          error={errorAt('stepId')}
        />
      </SimpleGrid>
      <Switch
        mt="xs"
        label="Responde de novo a cada vez"
        checked={step.repeats ?? false}
        onChange={(typed) => change({ repeats: typed.currentTarget.checked })}
      />
      <BodyFields
        step={step}
        kinds={REACTION_KINDS}
        texts={texts}
        errorAt={errorAt}
        onChange={onChange}
      />
    </StepFrame>
  );
}
