import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type * as z from 'zod';
import { useApi } from '../session/session.tsx';
import { errorsOf } from './field-errors.ts';

type Publication<Answer> = {
  /** Of the document as it is published. */
  readonly schema: z.ZodType<Answer>;
  /** Where it is, below `/api`. */
  readonly path: string;
  /** The version that the author looked at; 0 for the first. */
  readonly seen: number;
  /** What was read of it, and is to be read again. */
  readonly queryKey: readonly string[];
  readonly close: () => void;
};

/** Publishes a document over the version that was seen, says so and closes its form; `errors` is what the API refused, by field. */
export function usePublication<Answer extends { readonly version: number }>(
  of: Publication<Answer>,
) {
  const api = useApi();
  const queries = useQueryClient();
  const publish = useMutation({
    mutationFn: (document: object) =>
      api.send(of.schema, 'PUT', of.path, { expectedVersion: of.seen, document }),
    onSuccess: async ({ version }) => {
      notifications.show({ message: `Versão ${version} publicada.` });
      await queries.invalidateQueries({ queryKey: of.queryKey });
      of.close();
    },
  });
  const errors = errorsOf(publish.error);
  return { publish, errors, errorAt: (path: string) => errors.get(path) };
}
