import { useQuery } from '@tanstack/react-query';
import type { CaseView } from '#events/api/debtor.ts';
import { PublishedRegua } from '#events/api/regua.ts';
import { useApi } from '../../../session/session.tsx';

/** The steps of the version that a case stands on, to choose from; none while they are read. */
export function useLadderSteps(
  pin: CaseView['regua'] | undefined,
  withReactions: boolean,
): readonly string[] {
  const api = useApi();
  const found = useQuery({
    queryKey: ['regua-version', pin?.reguaId, pin?.version],
    queryFn: () => api.get(PublishedRegua, `/reguas/${pin?.reguaId}/versions/${pin?.version}`),
    enabled: pin !== undefined,
  });
  if (!found.data) return [];
  const { steps, reactions } = found.data.document;
  return [...steps, ...(withReactions ? reactions : [])].map(({ stepId }) => stepId);
}
