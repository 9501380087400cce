import { Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReguaView } from '#events/api/configuration.ts';
import { PublishedRegua, ReguaDraftView } from '#events/api/regua.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { useApi } from '../../session/session.tsx';
import { useRefresh } from './use-regua.ts';

const CODE = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

type Wish = {
  /** What the new one begins as. */
  readonly copied: ReguaView;
  readonly taken: readonly string[];
  readonly close: () => void;
  readonly begun: (reguaId: string) => void;
};

/** Begins another régua as a draft that says what the shown one says. */
export function NewReguaModal({ copied, taken, close, begun }: Wish) {
  const api = useApi();
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const begin = useMutation({
    mutationFn: async () => {
      const path = `/reguas/${copied.reguaId}/versions/${copied.version}`;
      const { document } = await api.get(PublishedRegua, path);
      return api.send(ReguaDraftView, 'PUT', `/reguas/${code}/draft`, {
        expectedRevision: 0,
        document: { ...document, reguaId: code, name },
      });
    },
    onSuccess: async () => {
      await refresh();
      begun(code);
      close();
    },
  });
  const isTaken = taken.includes(code);
  return (
    <ActionModal
      title="Nova régua"
      verb="Começar rascunho"
      opened
      close={close}
      act={() => begin.mutate()}
      isActing={begin.isPending}
      error={begin.error}
      isReady={CODE.test(code) && !isTaken && name.trim().length >= 3}
    >
      <Text size="sm">
        Começa com os passos de <b>{copied.name}</b>. Ninguém a segue antes que uma carteira a
        nomeie.
      </Text>
      <TextInput
        label="Nome"
        value={name}
        maxLength={60}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label="Código"
        description="Letras minúsculas, números e hífens; não muda mais"
        value={code}
        maxLength={40}
        onChange={(event) => setCode(event.currentTarget.value)}
        error={isTaken ? 'Já existe uma régua com este código.' : null}
      />
    </ActionModal>
  );
}
