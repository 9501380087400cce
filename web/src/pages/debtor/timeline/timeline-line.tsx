import { Button, Group, Text, ThemeIcon } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView, TimelineEntry } from '#events/api/debtor.ts';
import { unbroken } from '../../../parts/format.ts';
import { HashPopover } from './hash-popover.tsx';
import { KINDS } from './kinds.ts';
import { SentTextModal } from './sent-text-modal.tsx';
import styles from './timeline.module.css';
import { WhyList } from './why-list.tsx';

/** Lines of a message that exists as text; before it was sent there is none. */
const WITH_TEXT: ReadonlySet<string> = new Set(['message-sent', 'message-outcome']);

type Line = { readonly entry: TimelineEntry; readonly debtor: DebtorView };

/** What happened, when on the debtor's own clock, who did it, and why. */
export function TimelineLine({ entry, debtor }: Line) {
  const [isReading, setReading] = useState(false);
  const { color, icon: Icon, name } = KINDS[entry.kind];
  return (
    <li className={styles['line']}>
      <time dateTime={entry.at} className={styles['time']}>
        {entry.localTime.slice(11)}
      </time>
      <ThemeIcon variant="light" color={color} size={28} radius="xl" title={name}>
        <Icon size={16} stroke={1.8} aria-label={name} />
      </ThemeIcon>
      <div>
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Text size="sm" fw={600} pt={3}>
            {unbroken(entry.title)}
          </Text>
          <Group gap={4} wrap="nowrap">
            <Text size="xs" c="dimmed">
              {entry.actor}
            </Text>
            <HashPopover entry={entry} />
          </Group>
        </Group>
        <WhyList why={[...ofCredor(entry, debtor), ...entry.why]} />
        {entry.messageId !== null && WITH_TEXT.has(entry.type) && (
          <Button size="compact-xs" variant="subtle" ml={-6} onClick={() => setReading(true)}>
            Ver mensagem
          </Button>
        )}
      </div>
      {isReading && entry.messageId !== null && (
        <SentTextModal
          debtorId={debtor.debtorId}
          messageId={entry.messageId}
          close={() => setReading(false)}
        />
      )}
    </li>
  );
}

/** Whose business the line is, where a person has business with several. */
function ofCredor({ credorId }: TimelineEntry, { cases }: DebtorView): readonly string[] {
  if (credorId === null || cases.length < 2) return [];
  return [cases.find((known) => known.credorId === credorId)?.credorName ?? credorId];
}
