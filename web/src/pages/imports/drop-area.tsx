import { Text } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './drop-area.module.css';

/** A place to drop a file on, or to choose one from. */
export function DropArea({ onFile }: { readonly onFile: (file: File) => void }) {
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
        accept=".csv,.txt,text/csv,text/plain"
        onChange={(event) => {
          take(event.currentTarget.files);
          event.currentTarget.value = '';
        }}
      />
      <IconFileUpload size={28} stroke={1.4} aria-hidden />
      <Text fw={600}>Arraste o CSV para cá ou escolha um arquivo</Text>
      <Text size="sm" c="dimmed">
        Colunas como id, nome, cpf, valor e vencimento; separador vírgula ou ponto e vírgula;
        valores e datas à brasileira. Enviar de novo o mesmo arquivo não duplica nada.
      </Text>
    </label>
  );
}
