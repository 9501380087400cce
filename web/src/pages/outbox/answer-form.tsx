import { Button, Group, Text, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../parts/failure.tsx';
import type { OutboxMessage } from './use-outbox.ts';

/** Writes back as whoever received the message would: by SMS, or by e-mail with the message quoted. */
export function AnswerForm({ message }: { readonly message: OutboxMessage }) {
  const [text, setText] = useState('');
  const answer = useMutation({
    mutationFn: async (written: string) => {
      const response = await fetch('/local/outbox/replies', {
        method: 'POST',
        body: JSON.stringify({ messageId: message.id, text: written }),
      });
      if (!response.ok) throw new Error('A resposta não chegou; a execução local ainda está viva?');
    },
    onSuccess: () => setText(''),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(text);
      }}
    >
      <Textarea
        label="Responder como o devedor"
        placeholder="SAIR, já paguei, pago sexta, não sou eu, me liga…"
        autosize
        minRows={1}
        maxRows={6}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Group justify="space-between" mt="xs">
        <Text size="xs" c="dimmed" role="status">
          {answer.isSuccess && 'Resposta entregue: veja a linha do tempo do devedor e Respostas.'}
        </Text>
        <Button type="submit" size="xs" loading={answer.isPending} disabled={text.trim() === ''}>
          Responder
        </Button>
      </Group>
      {answer.error && <Failure error={answer.error} />}
    </form>
  );
}
