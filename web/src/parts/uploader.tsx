import { Progress, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { UploadGrant } from '#events/api/import.ts';
import { useCredor } from '../session/credor.tsx';
import { useApi } from '../session/session.tsx';
import { ActionModal } from './action-modal.tsx';
import { DropArea } from './drop-area.tsx';
import { formatPercent, formatSize } from './format.ts';
import { sendFile } from './send-file.ts';

type Upload = {
  /** Where the API gives out places for such files. */
  readonly path: '/imports' | '/retornos';
  readonly title: string;
  readonly hint: string;
  readonly accept: string;
  /** What happens to whoever is in the file. */
  readonly consequence: string;
  /** What else the API is told of the file. */
  readonly more?: Readonly<Record<string, string>>;
  /** Asked before the file is sent. */
  readonly children?: ReactNode;
  readonly onSent: (fileName: string) => void;
};

/** Sends a file of the credor on screen, after asking whether it is the right one. */
export function Uploader({ path, title, hint, accept, consequence, onSent, ...rest }: Upload) {
  const api = useApi();
  const { credor } = useCredor();
  const [file, setFile] = useState<File | null>(null);
  const [share, setShare] = useState(0);
  const close = () => setFile(null);
  const upload = useMutation({
    mutationFn: async (chosen: File) => {
      const request = { credorId: credor.credorId, fileName: chosen.name, ...rest.more };
      const { url } = await api.send(UploadGrant, 'POST', path, request);
      await sendFile(url, chosen, setShare);
      return chosen.name;
    },
    onSuccess: (fileName) => {
      close();
      onSent(fileName);
    },
  });
  const choose = (chosen: File) => {
    upload.reset();
    setShare(0);
    setFile(chosen);
  };
  return (
    <>
      <DropArea title={title} hint={hint} accept={accept} onFile={choose} />
      {file && (
        <ActionModal
          title="Enviar arquivo"
          verb="Enviar"
          opened
          close={close}
          act={() => upload.mutate(file)}
          isActing={upload.isPending}
          error={upload.error}
          isReady={file.size > 0}
        >
          <Stack gap={4}>
            <Text>
              <b>{file.name}</b> ({formatSize(file.size)}) entra na carteira de <b>{credor.name}</b>
              .
            </Text>
            <Text size="sm" c="dimmed">
              {file.size > 0 ? consequence : 'O arquivo está vazio. Escolha outro.'}
            </Text>
          </Stack>
          {rest.children}
          {upload.isPending && (
            <Progress.Root size="lg">
              <Progress.Section value={100 * share} aria-label="Enviado">
                <Progress.Label>{formatPercent(share)}</Progress.Label>
              </Progress.Section>
            </Progress.Root>
          )}
        </ActionModal>
      )}
    </>
  );
}
