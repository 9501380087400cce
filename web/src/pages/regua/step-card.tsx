import { NumberInput, SimpleGrid, TextInput } from '@mantine/core';
import type * as z from 'zod';
import type { TextList } from '#events/api/configuration.ts';
import { stepDay } from '#shared/domain/regua/step-day.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { BodyFields } from './body-fields.tsx';
import type { StepDraft } from './draft.ts';
import { StepFrame } from './step-frame.tsx';
import { STEP_KINDS } from './step-kinds.ts';
import { distanceText } from './words.ts';

const OFFSET = { min: -60, max: 1_825 } as const;

type Fields = {
  readonly step: StepDraft;
  readonly texts: z.infer<typeof TextList>['items'];
  readonly errorAt: ErrorAt;
  readonly hasProblem: boolean;
  readonly onChange: (step: StepDraft) => void;
  /** So many days later, or earlier. */
  readonly onMove: (days: number) => void;
  /** The day or the time was typed to its end: the step goes to its place. */
  readonly onSettle: () => void;
  /** Null for the only one. */
  readonly remove: (() => void) | null;
  readonly canWrite: boolean;
};

/** One step of the timeline, with everything that it may say. */
export function StepCard(fields: Fields) {
  const { step, texts, errorAt, hasProblem, onChange, onMove, onSettle, remove, canWrite } = fields;
  const change = (changes: Partial<StepDraft>) => onChange({ ...step, ...changes });
  return (
    <StepFrame
      place={stepDay(step.offsetDays)}
      isBefore={step.offsetDays < 0}
      step={step}
      hasProblem={hasProblem}
      title={`${step.localTime}, ${distanceText(step)}`}
      onMove={onMove}
      remove={remove}
      canWrite={canWrite}
    >
      <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs">
        <NumberInput
          label="Dias do vencimento"
          value={step.offsetDays}
          {...OFFSET}
          allowDecimal={false}
          onChange={(days) => typeof days === 'number' && change({ offsetDays: days })}
          onBlur={onSettle}
          error={errorAt('offsetDays')}
        />
        <TextInput
          label="Hora"
          type="time"
          value={step.localTime}
          onChange={(event) => change({ localTime: event.currentTarget.value })}
          onBlur={onSettle}
          error={errorAt('localTime')}
        />
        <TextInput
          label="Código"
          value={step.stepId}
          maxLength={40}
          onChange={(event) => change({ stepId: event.currentTarget.value })}
          error={errorAt('stepId')}
        />
      </SimpleGrid>
      <BodyFields
        step={step}
        kinds={STEP_KINDS}
        texts={texts}
        errorAt={errorAt}
        onChange={onChange}
      />
    </StepFrame>
  );
}
