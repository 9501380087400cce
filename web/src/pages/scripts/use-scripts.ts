import {
  CallScriptsDraftView,
  CallScriptsView,
  PublishedCallScripts,
} from '#events/api/call-scripts.ts';
import { useQuery } from '@tanstack/react-query';
import type { Drafted } from '../../parts/use-draft.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';

function usePath(): string {
  const { credor } = useCredor();
  return `/credores/${credor.credorId}/call-scripts`;
}

/** What operators of the credor on screen say. */
export function useScripts() {
  const api = useApi();
  const path = usePath();
  return useQuery({
    queryKey: ['call-scripts', path],
    queryFn: () => api.get(CallScriptsView, path),
  });
}

/** The same, as a document that somebody writes and another person publishes. */
export function useScriptsDrafted(): Drafted<CallScriptsDraftView> {
  const path = usePath();
  return {
    path,
    view: CallScriptsDraftView,
    published: PublishedCallScripts,
    queryKey: ['call-scripts-draft', path],
    read: ['call-scripts'],
  };
}
