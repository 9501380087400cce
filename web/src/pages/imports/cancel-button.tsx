import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ImportView } from '#events/api/import.ts';
import { useApi } from '../../session/session.tsx';

/** Stops an import; what is in stays in. */
export function CancelButton({ one: { credorId, importId } }: { readonly one: ImportView }) {
  const api = useApi();
  const queries = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => api.send(ImportView, 'POST', `/imports/${credorId}/${importId}/cancel`, null),
    onSuccess: async () => {
      notifications.show({ message: 'A importação vai parar; o que já entrou fica.' });
      await queries.invalidateQueries({ queryKey: ['imports', credorId] });
    },
    onError: ({ message }) => notifications.show({ message, color: 'red' }),
  });
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={cancel.isPending}
      onClick={() => cancel.mutate()}
    >
      Parar
    </Button>
  );
}
