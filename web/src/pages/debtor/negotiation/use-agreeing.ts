import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { AgreementAnswer } from '#events/api/agreement.ts';
import { useApi } from '../../../session/session.tsx';

const DONE = {
  signed: 'Acordo fechado: o termo foi assinado.',
  'awaiting-approval': 'Acordo proposto: falta um gestor aprovar.',
} as const;

/** Accepts an offer in the debtor's name, as it was shown. */
export function useAgreeing(debtorId: string, close: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) =>
      api.send(AgreementAnswer, 'POST', `/debtors/${debtorId}/agreements`, body),
    onSuccess: async ({ outcome }) => {
      close();
      notifications.show({ message: DONE[outcome] });
      for (const queryKey of [['debtor', debtorId], ['debtors'], ['agreements']])
        await queries.invalidateQueries({ queryKey });
    },
  });
}
