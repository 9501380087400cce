import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ReplyReading, ReplyView } from '#events/api/reply.ts';
import { Failure } from '../../parts/failure.tsx';
import { PromisedDay } from './promised-day.tsx';
import { useReplyAction } from './use-reply-action.ts';

type Props = {
  readonly reply: ReplyView;
  /** Who wrote it; absent until somebody says so. */
  readonly writer: string | undefined;
};

const READINGS: readonly {
  readonly reading: Exclude<ReplyReading, { intent: 'promise' }>;
  readonly label: string;
}[] = [
  { reading: { intent: 'opt-out' }, label: 'Não quer mensagens' },
  { reading: { intent: 'opt-out', noCalls: true }, label: 'Não quer mensagens nem ligações' },
  { reading: { intent: 'reported-paid' }, label: 'Diz que pagou' },
  { reading: { intent: 'wrong-person' }, label: 'Não é a pessoa' },
  { reading: { intent: 'dispute' }, label: 'Não reconhece' },
  { reading: { intent: 'call-me' }, label: 'Pede ligação' },
];

/** What a person may make of a reply, each with one click; a promise asks for its day. */
export function ReplyActions({ reply, writer }: Props) {
  const [isPromise, setIsPromise] = useState(false);
  const close = () => setIsPromise(false);
  const classify = useReplyAction(reply, 'classify', close);
  const answer = useReplyAction(reply, 'answered', close);
  const isBusy = classify.isPending || answer.isPending;
  const isNamed = writer !== undefined;
  const error = answer.error ?? (isPromise ? null : classify.error);
  return (
    <>
      <Group gap="xs">
        <Button
          size="xs"
          disabled={!isNamed || isBusy}
          onClick={() => answer.mutate({ debtorId: writer })}
        >
          Atendida
        </Button>
        {READINGS.map(({ reading, label }) => (
          <Button
            key={label}
            size="xs"
            variant="default"
            disabled={!isNamed || isBusy}
            onClick={() => classify.mutate({ ...reading, debtorId: writer })}
          >
            {label}
          </Button>
        ))}
        <Button
          size="xs"
          variant="default"
          disabled={!isNamed || isBusy}
          onClick={() => setIsPromise(true)}
        >
          Promete um dia
        </Button>
      </Group>
      {error && <Failure error={error} />}
      {isPromise && (
        <PromisedDay
          close={close}
          promise={(date) => classify.mutate({ intent: 'promise', date, debtorId: writer })}
          isActing={classify.isPending}
          error={classify.error}
        />
      )}
    </>
  );
}
