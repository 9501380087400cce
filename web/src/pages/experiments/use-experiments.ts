import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { PublishedCarteiras } from '#events/api/configuration.ts';
import {
  ControlGroups,
  ExperimentList,
  ExperimentView,
  PublishedExperiment,
} from '#events/api/experiment.ts';
import { useCredor } from '../../session/credor.tsx';
import { useApi } from '../../session/session.tsx';

/** What belongs to the credor on screen. */
function useBase(): string {
  const { credor } = useCredor();
  return `/credores/${credor.credorId}`;
}

export function useExperiments() {
  const api = useApi();
  const base = useBase();
  return useQuery({
    queryKey: ['experiments', base],
    queryFn: () => api.get(ExperimentList, `${base}/experiments`),
  });
}

/** An experiment with what it has come to. */
export function useResults(experimentId: string) {
  const api = useApi();
  const base = useBase();
  return useQuery({
    queryKey: ['experiment', base, experimentId],
    queryFn: () => api.get(ExperimentView, `${base}/experiments/${experimentId}`),
  });
}

export function useControlGroups() {
  const api = useApi();
  const base = useBase();
  return useQuery({
    queryKey: ['control-groups', base],
    queryFn: () => api.get(ControlGroups, `${base}/control-groups`),
  });
}

/** Writes, begins or ends an experiment, and shows the page as it is afterwards. */
export function useExperimentAction(said: string, done: () => void) {
  const api = useApi();
  const base = useBase();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ method, path, body }: { method: 'PUT' | 'POST'; path: string; body: object }) =>
      api.send(PublishedExperiment, method, `${base}/experiments/${path}`, body),
    onSuccess: async () => {
      notifications.show({ message: said });
      for (const queryKey of [['experiments'], ['experiment'], ['control-groups']])
        await queries.invalidateQueries({ queryKey });
      done();
    },
  });
}

/** Publishes the carteiras with another control group in one of them. */
export function useHoldout(done: () => void) {
  const api = useApi();
  const base = useBase();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: async ({ carteiraId, holdout }: { carteiraId: string; holdout: object }) => {
      const { version, document } = await api.get(PublishedCarteiras, `${base}/carteiras`);
      const changed = <T extends { readonly carteiraId: string }>(carteira: T) =>
        carteira.carteiraId === carteiraId ? { ...carteira, holdout } : carteira;
      return api.send(PublishedCarteiras, 'PUT', `${base}/carteiras`, {
        expectedVersion: version,
        document: {
          carteiras: document.carteiras.map(changed),
          otherwise: changed(document.otherwise),
        },
      });
    },
    onSuccess: async () => {
      notifications.show({ message: 'Grupo de controle publicado.' });
      for (const queryKey of [['carteiras'], ['control-groups']])
        await queries.invalidateQueries({ queryKey });
      done();
    },
  });
}
