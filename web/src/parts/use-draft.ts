import { useMutation, useQueryClient } from '@tanstack/react-query';
import { notifications } from '@mantine/notifications';
import type * as z from 'zod';
import type { ReguaDraftView } from '#events/api/regua.ts';
import { NoContent } from '../api/client.ts';
import { useApi } from '../session/session.tsx';
import { useIfAny } from './use-if-any.ts';

/** What the draft of any document says of itself. */
export type DraftFacts = Pick<
  ReguaDraftView,
  'revision' | 'savedAt' | 'savedBy' | 'proposal' | 'turn'
> & { readonly problems: readonly { readonly path: string; readonly message: string }[] };

/** A document that somebody writes and, where two people are wanted, another one publishes. */
export type Drafted<View> = {
  /** Of the document itself, below `/api`. */
  readonly path: string;
  readonly view: z.ZodType<View>;
  readonly published: z.ZodType<{ readonly version: number }>;
  readonly queryKey: readonly string[];
  /** What was read of the document, and is to be read again after each deed. */
  readonly read: readonly string[];
  /** What a publication does beyond itself, as a sentence. */
  readonly follows?: string;
};

/** The draft of a document; null while nobody writes one. */
export const useDraft = <View>({ path, view, queryKey }: Drafted<View>) =>
  useIfAny({ schema: view, path: `${path}/draft`, queryKey });

/** Everything that is done with a draft; each shows the document afterwards as it is then. */
export function useDraftDeeds<View>(
  { path, view, published, queryKey, read, follows }: Drafted<View>,
  draft: DraftFacts | null,
  version: number,
) {
  const api = useApi();
  const queries = useQueryClient();
  const revision = draft?.revision ?? 0;
  const onSuccess = async () => {
    for (const kind of [...queryKey.slice(0, 1), ...read])
      await queries.invalidateQueries({ queryKey: [kind] });
  };
  const save = useMutation({
    mutationFn: (document: object) =>
      api.send(view, 'PUT', `${path}/draft`, { expectedRevision: revision, document }),
    onSuccess,
  });
  const propose = useMutation({
    mutationFn: (note: string) =>
      api.send(view, 'POST', `${path}/draft/proposal`, { expectedRevision: revision, note }),
    onSuccess,
  });
  const publish = useMutation({
    mutationFn: () =>
      api.send(published, 'POST', `${path}/draft/publication`, {
        expectedVersion: version,
        expectedRevision: revision,
      }),
    onSuccess: async (next) => {
      const told = [`Versão ${next.version} publicada.`, follows];
      notifications.show({ message: told.filter((text) => text !== undefined).join(' ') });
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
