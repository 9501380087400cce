import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import { CarteirasDraftView } from '#events/api/carteiras-draft.ts';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import { NoContent } from '../../api/client.ts';
import { useIfAny } from '../../parts/use-if-any.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';
import { type CarteirasDraft, sendable } from './draft.ts';

function usePath(): string {
  const { credor } = useCredor();
  return `/credores/${credor.credorId}/carteiras`;
}

/** The carteiras that somebody writes and another person publishes; null when nobody does. */
export function useCarteirasDraft() {
  const path = usePath();
  const place = { path: `${path}/draft`, queryKey: ['carteiras-draft', path] };
  return useIfAny({ schema: CarteirasDraftView, ...place });
}

/** Everything that is done with a draft; each shows the carteiras afterwards as they are then. */
export function useDraftDeeds(draft: CarteirasDraftView | null, version: number) {
  const api = useApi();
  const queries = useQueryClient();
  const path = usePath();
  const revision = draft?.revision ?? 0;
  const onSuccess = async () => {
    for (const kind of ['carteiras-draft', 'carteiras', 'sortings'])
      await queries.invalidateQueries({ queryKey: [kind] });
  };
  const save = useMutation({
    mutationFn: (document: CarteirasDraft) =>
      api.send(CarteirasDraftView, 'PUT', `${path}/draft`, {
        expectedRevision: revision,
        document: sendable(document),
      }),
    onSuccess,
  });
  const propose = useMutation({
    mutationFn: (note: string) =>
      api.send(CarteirasDraftView, 'POST', `${path}/draft/proposal`, {
        expectedRevision: revision,
        note,
      }),
    onSuccess,
  });
  const publish = useMutation({
    mutationFn: () =>
      api.send(PublishedCarteiras, 'POST', `${path}/draft/publication`, {
        expectedVersion: version,
        expectedRevision: revision,
      }),
    onSuccess: async (published) => {
      const message = `Versão ${published.version} publicada. Os casos são distribuídos.`;
      notifications.show({ message });
      await onSuccess();
    },
  });
  const remove = (what: string) => ({
    mutationFn: () => api.send(NoContent, 'DELETE', `${path}/${what}?revision=${revision}`, null),
    onSuccess,
  });
  const refuse = useMutation(remove('draft/proposal'));
  const discard = useMutation(remove('draft'));
  return { save, propose, publish, refuse, discard };
}
