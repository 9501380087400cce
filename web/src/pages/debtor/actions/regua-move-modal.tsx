import { Select, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { CaseMovePreview } from '#events/api/ladder.ts';
import { AGREEMENT_REGUA } from '#shared/domain/regua/agreement-regua.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { formatMoment } from '../../../parts/format.ts';
import { Loading } from '../../../parts/loading.tsx';
import { useApi } from '../../../session/session.tsx';
import { useReguas } from '../../regua/use-regua.ts';
import { CaseChoice } from './case-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** Takes one case to another régua, after a look at what comes next there. */
export function ReguaMoveModal({ debtor: { debtorId, cases }, close }: Props) {
  const api = useApi();
  const going = cases.filter(({ status }) => status !== 'settled');
  const [credorId, setCredorId] = useState<string | undefined>(going[0]?.credorId);
  const [reguaId, setReguaId] = useState<string | null>(null);
  const { reguas } = useReguas();
  const wish = { credorId, reguaId };
  const preview = useQuery({
    queryKey: ['regua-preview', debtorId, credorId, reguaId],
    queryFn: () => api.send(CaseMovePreview, 'POST', `/debtors/${debtorId}/regua-preview`, wish),
    enabled: credorId !== undefined && reguaId !== null,
    retry: false,
    gcTime: 0,
  });
  const move = useDebtorAction(debtorId, 'regua', 'A cobrança segue na outra régua.', close);
  return (
    <ActionModal
      title="Mudar de régua"
      verb="Mudar"
      opened
      close={close}
      act={() => move.mutate(wish)}
      isActing={move.isPending}
      error={move.error}
      isReady={preview.isSuccess}
    >
      <CaseChoice cases={going} value={credorId} onChange={setCredorId} />
      <Select
        label="Para a régua"
        placeholder="Escolha uma régua"
        data={(reguas.data?.items ?? [])
          .filter(({ reguaId: id }) => id !== AGREEMENT_REGUA.reguaId)
          .map(({ reguaId: value, name }) => ({ value, label: name }))}
        value={reguaId}
        onChange={setReguaId}
        allowDeselect={false}
      />
      {preview.isLoading && <Loading rows={2} height={20} />}
      {preview.error && <Failure error={preview.error} />}
      {preview.data && (
        <Text size="sm">
          Próximo passo agora: {comingText(preview.data.before)}. Depois de mudar:{' '}
          {comingText(preview.data.after)}.
          {preview.data.passed.length > 0 &&
            ` Não saem, porque o seu dia já passou: ${preview.data.passed.join(', ')}.`}
          {preview.data.lost.length > 0 &&
            ` Deixam de valer as exceções que nomeiam: ${preview.data.lost.join(', ')}.`}
        </Text>
      )}
      <Text size="sm" c="dimmed">
        Passos já feitos não se repetem. Os lembretes de um acordo ficam na sua régua.
      </Text>
    </ActionModal>
  );
}

const comingText = (coming: CaseMovePreview['before']): string =>
  coming ? `${coming.stepId}, ${formatMoment(coming.at)}` : 'nenhum';
