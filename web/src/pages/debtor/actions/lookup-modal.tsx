import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { EnrichmentView, LookUpResult } from '#events/api/enrichment.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { formatReais } from '../../../parts/format.ts';
import { useApi } from '../../../session/session.tsx';
import { CaseChoice } from './case-choice.tsx';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

const DONE: Readonly<Record<LookUpResult['outcome'], string>> = {
  found: 'Vieram contatos novos.',
  'nothing-new': 'Não veio nada que já não se soubesse.',
  failed: 'O provedor não respondeu.',
  unreadable: 'A resposta do provedor não é a que a política descreve.',
  denied: 'O provedor não aceitou a chave do credor.',
};

/** Asks the credor's provider for more e-mails and phones of one debtor, after saying what it costs. */
export function LookupModal({ debtor: { debtorId, cases }, close }: Props) {
  const api = useApi();
  const queries = useQueryClient();
  const [credorId, setCredorId] = useState<string | undefined>(cases[0]?.credorId);
  const provider = useQuery({
    queryKey: ['enrichment', credorId],
    queryFn: () => api.get(EnrichmentView, `/credores/${credorId ?? ''}/enrichment`),
    enabled: credorId !== undefined,
  });
  const lookUp = useMutation({
    mutationFn: () => api.send(LookUpResult, 'POST', `/debtors/${debtorId}/lookups`, { credorId }),
    onSuccess: async ({ outcome }) => {
      close();
      notifications.show({ message: DONE[outcome] });
      await queries.invalidateQueries({ queryKey: ['debtor', debtorId] });
    },
  });
  const policy = provider.data?.document;
  return (
    <ActionModal
      title="Consultar contatos"
      verb="Consultar"
      opened
      close={close}
      act={() => lookUp.mutate()}
      isActing={lookUp.isPending}
      error={lookUp.error}
      isReady={policy !== undefined && policy !== null}
    >
      <CaseChoice cases={cases} value={credorId} onChange={setCredorId} />
      {provider.isError && <Failure error={provider.error} />}
      {provider.data && (
        <Text size="sm">
          {policy
            ? `Provedor ${policy.provider.name}, ${formatReais(policy.price)} por consulta. Neste mês: ${formatReais(provider.data.spent)} de ${formatReais(policy.monthlyBudget)}.`
            : 'Este credor não tem provedor de contatos; quem administra o sistema cadastra um.'}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        O CPF ou CNPJ vai ao provedor. Só entra o que a base legal permite, e cada pessoa é
        consultada uma vez por mês.
      </Text>
    </ActionModal>
  );
}
