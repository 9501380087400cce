import { useQuery } from '@tanstack/react-query';
import type * as z from 'zod';
import { ApiError } from '../api/client.ts';
import { useApi } from '../session/session.tsx';

type Place<Answer> = {
  readonly schema: z.ZodType<Answer>;
  /** Where the document is, below `/api`. */
  readonly path: string;
  readonly queryKey: readonly string[];
};

/** A document that may not be there; null where none was published or begun, which is no failure. */
export function useIfAny<Answer>({ schema, path, queryKey }: Place<Answer>) {
  const api = useApi();
  return useQuery({
    queryKey,
    queryFn: async (): Promise<Answer | null> => {
      try {
        return await api.get(schema, path);
      } catch (error) {
        if (error instanceof ApiError && error.problem.status === 404) return null;
        throw error;
      }
    },
  });
}
