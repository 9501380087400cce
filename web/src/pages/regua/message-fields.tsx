import { Button, Group, Select, Stack, Text } from '@mantine/core';
import type * as z from 'zod';
import type { TextList } from '#events/api/configuration.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import type { StepDraft } from './draft.ts';

type Messages = NonNullable<StepDraft['messages']>;
type Texts = z.infer<typeof TextList>['items'];
type Fields = {
  readonly messages: Messages;
  readonly texts: Texts;
  readonly onChange: (messages: Messages) => void;
  readonly errorAt: ErrorAt;
};

const CHANNELS = Object.entries(CHANNEL_NAMES).map(([value, label]) => ({ value, label }));

/** What a step says on which channel, the first choice first. */
export function MessageFields({ messages, texts, onChange, errorAt }: Fields) {
  const free = CHANNELS.filter(({ value }) => !messages.some(({ channel }) => channel === value));
  const add = () => {
    const [next] = free;
    if (next) onChange([...messages, { channel: next.value, templateId: '' }]);
  };
  return (
    <Stack gap="xs" mt="xs">
      {messages.map((message, index) => (
        <Message
          key={`${message.channel} ${index}`}
          message={message}
          order={index}
          texts={texts.filter(({ channel }) => channel === message.channel)}
          error={errorAt(`messages.${index}.templateId`) ?? errorAt(`messages.${index}.channel`)}
          onChange={(changed) => onChange(messages.with(index, changed))}
          remove={messages.length > 1 ? () => onChange(messages.toSpliced(index, 1)) : null}
        />
      ))}
      {errorAt('messages') && (
        <Text size="sm" c="red" role="alert">
          {errorAt('messages')}
        </Text>
      )}
      <Group gap="xs">
        {free.length > 0 && (
          <Button size="compact-xs" variant="default" onClick={add}>
            Adicionar canal de reserva
          </Button>
        )}
        {messages.length > 1 && (
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange(messages.toReversed())}
          >
            Trocar a ordem
          </Button>
        )}
      </Group>
    </Stack>
  );
}

type Field = {
  readonly message: Messages[number];
  readonly order: number;
  readonly texts: Texts;
  readonly error: string | undefined;
  readonly onChange: (message: Messages[number]) => void;
  readonly remove: (() => void) | null;
};

function Message({ message, order, texts, error, onChange, remove }: Field) {
  const shown = texts.find(({ templateId }) => templateId === message.templateId);
  const role = order === 0 ? 'Primeiro' : 'Sem alcance,';
  return (
    <div>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <Select
          label={`${role} por`}
          data={CHANNELS}
          value={message.channel}
          onChange={(channel) => channel && onChange({ channel, templateId: '' })}
          allowDeselect={false}
          w={130}
        />
        <Select
          label="Texto"
          data={texts.map(({ templateId }) => templateId)}
          value={message.templateId || null}
          onChange={(templateId) => templateId && onChange({ ...message, templateId })}
          error={error}
          placeholder="Escolha"
          allowDeselect={false}
          searchable
          style={{ flex: 1 }}
        />
        {remove && (
          <Button size="compact-sm" variant="default" mb={4} onClick={remove}>
            Tirar
          </Button>
        )}
      </Group>
      {shown && (
        <Text size="xs" c="dimmed" mt={4}>
          {shown.preview}
        </Text>
      )}
    </div>
  );
}
