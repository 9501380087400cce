import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReguaDraftView } from '#events/api/regua.ts';
import { NoContent } from '../../api/client.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { useApi } from '../../session/session.tsx';
import { useRefresh } from './use-regua.ts';

/** Drops the draft, after asking. */
export function DiscardButton({ draft }: { readonly draft: ReguaDraftView }) {
  const api = useApi();
  const refresh = useRefresh();
  const [asks, setAsks] = useState(false);
  const discard = useMutation({
    mutationFn: () => {
      const path = `/reguas/${draft.reguaId}/draft?revision=${draft.revision}`;
      return api.send(NoContent, 'DELETE', path, null);
    },
    onSuccess: refresh,
  });
  return (
    <>
      <Button variant="default" size="xs" onClick={() => setAsks(true)}>
        Descartar
      </Button>
      <ActionModal
        title="Descartar o rascunho"
        verb="Descartar rascunho"
        opened={asks}
        close={() => setAsks(false)}
        act={() => discard.mutate()}
        isActing={discard.isPending}
        error={discard.error}
      >
        <Text size="sm">O que foi escrito some. O que está em vigor não muda.</Text>
      </ActionModal>
    </>
  );
}
