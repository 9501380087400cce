import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AgreementRow } from '#events/api/agreement.ts';
import { NoContent } from '../../../api/client.ts';
import { useApi } from '../../../session/session.tsx';

export type AgreementModal = {
  readonly debtorId: string;
  readonly agreement: AgreementRow['agreement'];
  readonly close: () => void;
};

/** Decides about an agreement, and shows the lists as they are afterwards. */
export function useAgreementAction(
  { debtorId, agreement, close }: AgreementModal,
  verb: string,
  done: string,
) {
  const api = useApi();
  const queries = useQueryClient();
  const path = `/debtors/${debtorId}/agreements/${agreement.agreementId}/${verb}`;
  return useMutation({
    mutationFn: (body: object) => api.send(NoContent, 'POST', path, body),
    onSuccess: async () => {
      close();
      notifications.show({ message: done });
      for (const queryKey of [['agreements'], ['debtor', debtorId], ['debtors']])
        await queries.invalidateQueries({ queryKey });
    },
  });
}
