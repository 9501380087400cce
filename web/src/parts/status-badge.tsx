import { Box } from '@mantine/core';
import styles from './status-badge.module.css';

/** A word with a dot of colour: the word alone says it all. */
export function StatusBadge({ name, color }: { readonly name: string; readonly color: string }) {
  return (
    <span className={styles['badge']}>
      <Box component="span" className={styles['dot'] ?? ''} bg={color} aria-hidden />
      {name}
    </span>
  );
}
