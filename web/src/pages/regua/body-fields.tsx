import { MultiSelect, NumberInput, Select, SimpleGrid, Textarea, TextInput } from '@mantine/core';
import type * as z from 'zod';
import type { TextList } from '#events/api/configuration.ts';
import { BEHAVIOUR_WORDS } from '#shared/domain/case/behaviour.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { CONDITION_FACTS } from '#shared/domain/regua/condition-facts.ts';
import { RuleFields } from '../../parts/rule/rule-fields.tsx';
import type { BodyDraft } from './draft.ts';
import { MessageFields } from './message-fields.tsx';
import { asKind, hasCatchUp, mayMerge, sends } from './step-kinds.ts';
import { CATCH_UP_CHOICES, CLOSED_DAY_CHOICES, LISTS_CHOICES } from './words.ts';

type Fields<Step extends BodyDraft> = {
  readonly step: Step;
  readonly kinds: readonly { readonly value: string; readonly label: string }[];
  readonly texts: z.infer<typeof TextList>['items'];
  readonly errorAt: ErrorAt;
  readonly onChange: (step: Step) => void;
};

const HEARD = ['opened', 'clicked', 'replied', 'visited', 'promised'] as const;

/** What a step or a reaction does, under which condition, and what if its day passes. */
export function BodyFields<Step extends BodyDraft>(props: Fields<Step>) {
  const { step, kinds, texts, errorAt, onChange } = props;
  const change = (changes: Partial<BodyDraft>) => onChange({ ...step, ...changes });
  const purpose = step.kind === 'notice' ? 'listing-notice' : 'regua-step';
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs" mt="xs">
        <Select
          label="O que faz"
          data={[...kinds]}
          value={step.kind}
          onChange={(kind) => kind && onChange(asKind(step, kind))}
          error={errorAt('kind')}
          allowDeselect={false}
        />
        {step.kind === 'notice' && (
          <Select
            label="Registro"
            data={[...LISTS_CHOICES]}
            value={step.lists ?? null}
            onChange={(lists) => lists && change({ lists })}
            error={errorAt('lists')}
            allowDeselect={false}
          />
        )}
        {step.kind === 'move' && (
          <TextInput
            label="Carteira"
            value={step.carteiraId ?? ''}
            maxLength={40}
            onChange={(event) => change({ carteiraId: event.currentTarget.value })}
            error={errorAt('carteiraId')}
          />
        )}
      </SimpleGrid>
      {sends(step.kind) && (
        <MessageFields
          messages={step.messages ?? []}
          texts={texts.filter((text) => text.purpose === purpose)}
          onChange={(messages) => change({ messages })}
          errorAt={errorAt}
        />
      )}
      {step.kind === 'task' && <TaskFields step={step} errorAt={errorAt} change={change} />}
      {step.kind === 'wait' && <WaitFields step={step} errorAt={errorAt} change={change} />}
      <RuleFields
        facts={CONDITION_FACTS}
        condition={step.condition}
        error={errorAt('condition')}
        onChange={(condition) => {
          const { condition: _, ...rest } = step;
          onChange({ ...step, ...rest, condition });
        }}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xs" mt="xs">
        {hasCatchUp(step.kind) && (
          <Select
            label="Se o dia passar"
            data={CATCH_UP_CHOICES.filter(({ value }) => value !== 'merge' || mayMerge(step.kind))}
            value={step.catchUp ?? null}
            onChange={(catchUp) => catchUp && change({ catchUp })}
            error={errorAt('catchUp')}
            allowDeselect={false}
          />
        )}
        {step.kind !== 'wait' && (
          <Select
            label="Se o dia não for útil"
            data={[...CLOSED_DAY_CHOICES]}
            value={step.onNonBusinessDay ?? null}
            onChange={(onNonBusinessDay) => onNonBusinessDay && change({ onNonBusinessDay })}
            error={errorAt('onNonBusinessDay')}
            allowDeselect={false}
          />
        )}
      </SimpleGrid>
    </>
  );
}

type Own = {
  readonly step: BodyDraft;
  readonly errorAt: ErrorAt;
  readonly change: (changes: Partial<BodyDraft>) => void;
};

function TaskFields({ step, errorAt, change }: Own) {
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
      <TextInput
        label="Tarefa"
        value={step.title ?? ''}
        maxLength={80}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={errorAt('title')}
      />
      <NumberInput
        label="Prazo em dias"
        value={step.dueDays ?? ''}
        min={1}
        max={60}
        allowDecimal={false}
        onChange={(days) => typeof days === 'number' && change({ dueDays: days })}
        error={errorAt('dueDays')}
      />
      <Textarea
        label="O que dizer ou fazer"
        value={step.script ?? ''}
        maxLength={600}
        onChange={(event) => change({ script: event.currentTarget.value })}
        error={errorAt('script')}
        autosize
      />
    </SimpleGrid>
  );
}

function WaitFields({ step, errorAt, change }: Own) {
  const goal = (label: string, field: 'whenHeard' | 'otherwise') => (
    <TextInput
      label={label}
      placeholder="o passo seguinte"
      value={step[field] ?? ''}
      maxLength={40}
      onChange={(event) => change({ [field]: event.currentTarget.value || undefined })}
      error={errorAt(field)}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" mt="xs">
      <MultiSelect
        label="Espera que a pessoa"
        data={HEARD.map((event) => ({ value: event, label: BEHAVIOUR_WORDS[event] }))}
        value={step.waitsFor ?? []}
        onChange={(waitsFor) => change({ waitsFor })}
        error={errorAt('waitsFor')}
      />
      <NumberInput
        label="No máximo dias"
        value={step.days ?? ''}
        min={1}
        max={60}
        allowDecimal={false}
        onChange={(days) => typeof days === 'number' && change({ days })}
        error={errorAt('days')}
      />
      {goal('Se acontecer, segue em', 'whenHeard')}
      {goal('Senão, segue em', 'otherwise')}
    </SimpleGrid>
  );
}
