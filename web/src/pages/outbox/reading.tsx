import { Card, Group, Stack, Text } from '@mantine/core';
import { formatMoment, formatPhone } from '../../parts/format.ts';
import { MessageSheet } from '../../parts/message-sheet.tsx';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import { AnswerForm } from './answer-form.tsx';
import { AllFates } from './fates.tsx';
import { FateButtons } from './fate-buttons.tsx';
import type { OutboxMessage } from './use-outbox.ts';

/** One message opened, with all that became of it. */
export function Reading({ message }: { readonly message: OutboxMessage }) {
  const { kind, at, to, parts, fates } = message;
  return (
    <Card withBorder padding="sm">
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Text size="xs" c="dimmed">
            {formatMoment(at)}
            {parts !== null && ` · ${parts === 1 ? '1 parte' : `${parts} partes`}`}
          </Text>
          <AllFates fates={fates} />
        </Group>
        <MessageSheet
          key={message.id}
          message={{
            ...message,
            to: kind === 'email' ? to : formatPhone(to),
            by: CHANNEL_NAMES[kind] ?? kind,
          }}
        />
        {kind === 'whatsapp' && <FateButtons messageId={message.id} />}
        {kind !== 'voice' && <AnswerForm key={`answer ${message.id}`} message={message} />}
      </Stack>
    </Card>
  );
}
