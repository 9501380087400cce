import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { CreditAssessmentView } from '#events/api/credit.ts';
import { useApi } from '../../session/session.tsx';

/** Does something about an assessment, and shows the list as it is afterwards. @param path below `/api` */
export function useCreditAction(path: string, done: string, close: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: object) => api.send(CreditAssessmentView, 'POST', path, body),
    onSuccess: async () => {
      close();
      notifications.show({ message: done });
      await queries.invalidateQueries({ queryKey: ['credit-assessments'] });
    },
  });
}
