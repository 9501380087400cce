import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { DebtDecisionResult } from '#events/api/debt-decisions.ts';
import { useApi } from '../../../session/session.tsx';

/** Decides about debts by their codes, and shows the debtor as they are afterwards. What was refused is told. */
export function useDebtDecision(
  debtorId: string,
  path: 'withdrawals' | 'returns',
  done: string,
  close: () => void,
) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => api.send(DebtDecisionResult, 'POST', `/debts/${path}`, body),
    onSuccess: async ({ results }) => {
      close();
      const refused = results.filter(({ outcome }) => outcome === 'refused');
      for (const { code, reason } of refused)
        notifications.show({ message: `${code}: ${reason ?? 'recusada'}`, color: 'red' });
      if (refused.length < results.length) notifications.show({ message: done });
      await queries.invalidateQueries({ queryKey: ['debtor', debtorId] });
      await queries.invalidateQueries({ queryKey: ['debtors'] });
    },
  });
}
