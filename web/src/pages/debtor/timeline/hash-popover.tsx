import { ActionIcon, Popover, Text } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import type { TimelineEntry } from '#events/api/debtor.ts';
import styles from './timeline.module.css';

/** The line's place in the chain that shows that nobody changed history. */
export function HashPopover({ entry: { seq, hash } }: { readonly entry: TimelineEntry }) {
  return (
    <Popover width={280} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`Impressão digital da linha ${seq}`}
        >
          <IconFingerprint size={14} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm" mb={4}>
          Linha {seq}. A impressão cobre esta linha e a anterior: mudar qualquer uma desfaz a
          corrente.
        </Text>
        <div className={styles['hash']}>{hash}</div>
      </Popover.Dropdown>
    </Popover>
  );
}
