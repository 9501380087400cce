import { Button, Card, Group, Select, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { ReguaView } from '#events/api/configuration.ts';
import { SHIFT_DAYS_MAX } from '#shared/domain/case/override.ts';
import { type ErrorAt, errorsBelow } from '../../parts/field-errors.ts';
import { FigureField } from '../../parts/figure-field.tsx';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import { MessageFields } from '../regua/message-fields.tsx';
import { useTexts } from '../regua/use-regua.ts';
import {
  CHANGE_KINDS,
  type ChangeDraft,
  changeOf,
  type ExceptionDraft,
} from './exception-draft.ts';

type Exceptions = readonly ExceptionDraft[];
type Fields = {
  readonly exceptions: Exceptions;
  /** The régua that new cases of the carteira enter; undefined while it is read. */
  readonly regua: ReguaView | undefined;
  readonly onChange: (exceptions: Exceptions) => void;
  readonly errorAt: ErrorAt;
};

/** Stands for every step, or the first one. */
const ALL = '*';
const CHANNELS = Object.entries(CHANNEL_NAMES).map(([value, label]) => ({ value, label }));

/** What a carteira does otherwise than its régua: steps and channels that it takes out, or says and does in another way. */
export function ExceptionsFields({ exceptions, regua, onChange, errorAt }: Fields) {
  const add = () => onChange([...exceptions, { change: changeOf('skip', undefined), why: '' }]);
  return (
    <Stack gap="xs" mt="xs">
      <Group justify="space-between">
        <Text size="sm" fw={500}>
          Exceções à régua
        </Text>
        <Button size="compact-xs" variant="default" onClick={add}>
          Abrir exceção
        </Button>
      </Group>
      {exceptions.map((exception, index) => (
        <ExceptionFields
          key={`${exceptions.length} ${index}`}
          exception={exception}
          order={index + 1}
          regua={regua}
          onChange={(changed) => onChange(exceptions.with(index, changed))}
          remove={() => onChange(exceptions.toSpliced(index, 1))}
          errorAt={errorsBelow(errorAt, `${index}`)}
        />
      ))}
    </Stack>
  );
}

type One = {
  readonly exception: ExceptionDraft;
  readonly order: number;
  readonly regua: ReguaView | undefined;
  readonly onChange: (exception: ExceptionDraft) => void;
  readonly remove: () => void;
  readonly errorAt: ErrorAt;
};

function ExceptionFields({ exception, order, regua, onChange, remove, errorAt }: One) {
  const { change, why } = exception;
  const { kind, stepId } = change;
  const texts = useTexts();
  const wanted = regua?.steps.find((one) => one.stepId === stepId)?.lists
    ? 'listing-notice'
    : 'regua-step';
  const put = (changed: ChangeDraft) => onChange({ ...exception, change: changed });
  const isOfOneStep = kind === 'skip' || kind === 'messages';
  const choose = (chosen: string) => {
    const { stepId: _, ...others } = change;
    if (chosen === ALL) return put(others);
    const messages = kind === 'messages' ? { messages: saidBy(regua, chosen) } : {};
    return put({ ...others, stepId: chosen, ...messages });
  };
  return (
    <Card withBorder padding="xs" component="fieldset" aria-label={`Exceção ${order}`}>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs">
        <Select
          label="O que muda"
          data={[...CHANGE_KINDS]}
          value={kind}
          onChange={(chosen) => {
            const known = CHANGE_KINDS.find(({ value }) => value === chosen);
            if (known) put(changeOf(known.value, stepId, saidBy(regua, stepId)));
          }}
          allowDeselect={false}
          error={errorAt('change')}
        />
        <Select
          label={kind === 'shift' ? 'Do passo em diante' : 'Passo'}
          placeholder="Escolha um passo"
          data={[...(isOfOneStep ? [] : [wholeOf(kind)]), ...stepsFor(kind, regua)]}
          value={stepId ?? (isOfOneStep ? null : ALL)}
          onChange={(chosen) => chosen && choose(chosen)}
          allowDeselect={false}
          error={errorAt('change.stepId')}
        />
        {(kind === 'channel' || kind === 'no-channel') && (
          <Select
            label="Canal"
            data={CHANNELS}
            value={change.channel ?? null}
            onChange={(channel) => channel && put({ ...change, channel })}
            allowDeselect={false}
            error={errorAt('change.channel')}
          />
        )}
        {kind === 'shift' && (
          <FigureField
            label="Quantos dias mais tarde"
            unit="days"
            value={change.days ?? null}
            onChange={(days) => put({ ...change, days: days ?? undefined })}
            max={SHIFT_DAYS_MAX}
            error={errorAt('change.days')}
          />
        )}
        <TextInput
          label="Por quê"
          value={why}
          maxLength={120}
          onChange={(event) => onChange({ ...exception, why: event.currentTarget.value })}
          error={errorAt('why')}
        />
      </SimpleGrid>
      {kind === 'messages' && stepId !== undefined && (
        <MessageFields
          messages={[...(change.messages ?? [])]}
          texts={texts.data?.items.filter(({ purpose }) => purpose === wanted) ?? []}
          onChange={(messages) => put({ ...change, messages })}
          errorAt={errorsBelow(errorAt, 'change')}
        />
      )}
      <Group justify="flex-end" mt="xs">
        <Button size="compact-xs" variant="default" onClick={remove}>
          Retirar exceção {order}
        </Button>
      </Group>
    </Card>
  );
}

const wholeOf = (kind: ChangeDraft['kind']) => ({
  value: ALL,
  label: kind === 'shift' ? 'do primeiro' : 'todos os passos',
});

/** A reaction has no day to move, and what it says is not read here. */
function stepsFor(kind: ChangeDraft['kind'], regua: ReguaView | undefined): readonly string[] {
  const steps = regua?.steps ?? [];
  if (kind === 'messages')
    return steps.flatMap(({ stepId, channels }) => (channels.length > 0 ? [stepId] : []));
  const own = steps.map(({ stepId }) => stepId);
  return kind === 'shift' ? own : [...own, ...(regua?.reactions ?? []).map(({ stepId }) => stepId)];
}

/** What the régua says in a step, to begin from. */
const saidBy = (regua: ReguaView | undefined, stepId: string | undefined) =>
  (regua?.steps.find((step) => step.stepId === stepId)?.templates ?? []).map(
    ({ channel, templateId }) => ({ channel, templateId }),
  );
