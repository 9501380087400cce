import { Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './drop-area.module.css';

type Area = {
  readonly title: string;
  readonly hint: string;
  /** As the platform's file chooser takes it; empty for any file. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

/** A place to drop a file on, or to choose one from. */
export function DropArea({ title, hint, accept, onFile }: Area) {
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <label
      className={`${styles['area']} ${isOver ? styles['over'] : ''}`}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files);
      }}
    >
      <input
        type="file"
        className={styles['input']}
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <IconFileUpload size={28} stroke={1.4} aria-hidden />
      <Text fw={600}>{title}</Text>
      <Text size="sm" c="dimmed">
        {hint}
      </Text>
    </label>
  );
}
