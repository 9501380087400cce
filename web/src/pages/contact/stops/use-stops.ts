import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { StopList } from '#events/api/contact.ts';
import { useApi } from '../../../session/session.tsx';

type Asked = { readonly path: string; readonly body: object };

/** Pulls or lifts the kill switch, and shows what is stopped afterwards. */
export function useStops(method: 'POST' | 'DELETE', done: string, close: () => void) {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ path, body }: Asked) =>
      api.send(StopList, method, `/contact-stops${path}`, body),
    onSuccess: (list) => {
      queries.setQueryData(['contact-stops'], list);
      close();
      notifications.show({ message: done });
    },
  });
}
