import { Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { ReplyView } from '#events/api/reply.ts';
import { formatMoment } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { TextLink } from '../../parts/text-link.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { ReplyActions } from './reply-actions.tsx';
import styles from './replies.module.css';

const CHANNELS = { sms: 'SMS', email: 'e-mail', whatsapp: 'WhatsApp' } as const;

/** One reply: who wrote it and how, the words, why no rule settled it, and what can be done. */
export function ReplyLine({ reply }: { readonly reply: ReplyView }) {
  const { me } = useCredor();
  const { debtors, text, channel, receivedAt, label, intent, reasons } = reply;
  const [writer, setWriter] = useState<string | undefined>(
    debtors.length === 1 ? debtors[0]?.debtorId : undefined,
  );
  return (
    <li className={styles['reply']}>
      <Group gap="xs" justify="space-between">
        <Group gap="xs">
          {debtors.length === 1 &&
            debtors.map(({ debtorId, name }) => (
              <TextLink
                key={debtorId}
                to="/devedores/$debtorId"
                params={{ debtorId }}
                size="sm"
                fw={600}
              >
                {name}
              </TextLink>
            ))}
          <StatusBadge name={label} color={intent === 'call-me' ? 'blue.6' : 'gray.6'} />
        </Group>
        <Text size="xs" c="dimmed">
          {CHANNELS[channel]}, {formatMoment(receivedAt)}
        </Text>
      </Group>
      <blockquote className={styles['words']}>{text ?? '(texto apagado)'}</blockquote>
      {debtors.length > 1 && (
        <Radio.Group
          label="Este endereço é de mais de uma pessoa. Quem escreveu?"
          size="sm"
          value={writer ?? null}
          onChange={setWriter}
        >
          <Group gap="md" mt={4}>
            {debtors.map(({ debtorId, name }) => (
              <Radio key={debtorId} value={debtorId} label={name} />
            ))}
          </Group>
        </Radio.Group>
      )}
      <Stack gap={6}>
        <Text size="xs" c="dimmed">
          Regras: {reasons.join('; ')}
        </Text>
        {may(me, 'handle-replies') && <ReplyActions reply={reply} writer={writer} />}
      </Stack>
    </li>
  );
}
