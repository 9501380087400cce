import { Group, Text, UnstyledButton } from '@mantine/core';
import { CHANNEL_ICONS } from '../../parts/channel-icons.ts';
import { formatMoment, formatPhone } from '../../parts/format.ts';
import { CHANNEL_NAMES } from '../../parts/words.ts';
import { LastFate } from './fates.tsx';
import styles from './outbox.module.css';
import type { OutboxMessage } from './use-outbox.ts';

type Item = {
  readonly message: OutboxMessage;
  readonly isChosen: boolean;
  readonly choose: () => void;
};

/** A message in the list: to whom, when, how it begins, and what became of it. */
export function OutboxItem({ message, isChosen, choose }: Item) {
  const { kind, at, to, subject, text, fates } = message;
  const Icon = CHANNEL_ICONS[kind];
  return (
    <li>
      <UnstyledButton
        className={`${styles['item']} ${isChosen ? styles['chosen'] : ''}`}
        aria-current={isChosen}
        onClick={choose}
      >
        {Icon && <Icon size={18} stroke={1.6} aria-label={CHANNEL_NAMES[kind]} />}
        <div>
          <Group justify="space-between" gap="xs" wrap="nowrap">
            <Text size="sm" fw={600} truncate>
              {kind === 'email' ? to : formatPhone(to)}
            </Text>
            <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
              {formatMoment(at)}
            </Text>
          </Group>
          <div className={styles['snippet']}>{subject ?? text}</div>
          <LastFate fates={fates} />
        </div>
      </UnstyledButton>
    </li>
  );
}
