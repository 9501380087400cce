import { NumberInput, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { type DossierRequest, IssuedDossier } from '#events/api/dossier.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { downloadFile } from '../../../parts/download-file.ts';
import { pdfOf } from '../../../parts/pdf-of.ts';
import { useApi } from '../../../session/session.tsx';
import { CaseChoice } from './case-choice.tsx';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** Takes out all that is known of one case, as a paper and as data that can be checked. */
export function DossierModal({ debtor: { debtorId, cases }, close }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const [credorId, setCredorId] = useState<string | undefined>(cases[0]?.credorId);
  const [volume, setVolume] = useState(1);
  const issue = useMutation({
    mutationFn: (request: DossierRequest) =>
      api.send(IssuedDossier, 'POST', `/debtors/${debtorId}/dossiers`, request),
    onSuccess: async ({ name, dossier, pdf }) => {
      close();
      downloadFile(`${name}.pdf`, pdfOf(pdf));
      const json = JSON.stringify(dossier, null, 2);
      downloadFile(`${name}.json`, new Blob([json], { type: 'application/json' }));
      const { number, volumes } = dossier.volume;
      const message = volumes > 1 ? `Volume ${number} de ${volumes} emitido.` : 'Dossiê emitido.';
      notifications.show({ message });
      await queries.invalidateQueries({ queryKey: ['debtor', debtorId] });
    },
  });
  return (
    <ActionModal
      title="Emitir dossiê"
      verb="Emitir"
      opened
      close={close}
      act={() => credorId && issue.mutate({ credorId, volume })}
      isActing={issue.isPending}
      error={issue.error}
      isReady={credorId !== undefined}
    >
      <CaseChoice cases={cases} value={credorId} onChange={setCredorId} />
      <NumberInput
        label="Volume"
        description="Cada um tem até 500 linhas da história; quase sempre há um só."
        min={1}
        max={99}
        allowDecimal={false}
        value={volume}
        onChange={(value) => setVolume(Number(value) || 1)}
      />
      <Text size="sm">
        Descem dois arquivos: o PDF, para ler e juntar a um processo, e o JSON, com que se confere
        que nada foi mudado.
      </Text>
      <Text size="sm" c="dimmed">
        Traz nome, documento, contatos e mensagens da pessoa. A emissão fica na linha do tempo, com
        o seu nome.
      </Text>
    </ActionModal>
  );
}
