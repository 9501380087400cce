import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { AbsentDebts, ImportView } from '#events/api/import.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';

type Recall = {
  readonly one: ImportView;
  readonly recall: NonNullable<ImportView['recall']>;
};

const DOUBTS = {
  'much-missing': 'falta mais de um décimo da carteira, e o arquivo pode estar pela metade',
  'unknown-codes': 'há linhas cujo código não se lê, e elas podem ser das que faltam',
} as const;
const SHOWN_MAX = 5;

/** What a full book lacks, and the question whether that is meant. */
export function RecallCard({ one, recall }: Recall) {
  const { open, absent, withdrawn, kept, doubts } = recall;
  const isAwaiting = one.status === 'awaiting';
  const counts = `Das ${formatCount(open)} dívidas em aberto, ${formatCount(absent)} não vieram no arquivo.`;
  if (isAwaiting) return <Question one={one} counts={counts} doubts={doubts} />;
  if (one.status !== 'done') return <Text size="sm">{counts}</Text>;
  return (
    <Text size="sm">
      {counts} <b>{formatCount(withdrawn)}</b> saíram da cobrança e {formatCount(kept)} ficaram.
    </Text>
  );
}

function Question({
  one: { credorId, importId },
  counts,
  doubts,
}: {
  readonly one: ImportView;
  readonly counts: string;
  readonly doubts: Recall['recall']['doubts'];
}) {
  const api = useApi();
  const { me } = useCredor();
  const queries = useQueryClient();
  const path = `/imports/${credorId}/${importId}`;
  const absent = useQuery({
    queryKey: ['imports', credorId, importId, 'absent'],
    queryFn: () => api.get(AbsentDebts, `${path}/absent`),
  });
  const decide = useMutation({
    mutationFn: (decision: 'withdraw' | 'keep') =>
      api.send(ImportView, 'POST', `${path}/recall`, { decision }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imports', credorId] }),
  });
  const urls = absent.data?.downloadUrls ?? [];
  const codes = absent.data?.rows.slice(0, SHOWN_MAX).map(({ code }) => code) ?? [];
  return (
    <Alert color="orange" variant="light" title="Retirar da cobrança as que faltam?">
      <Stack gap="xs">
        <Text size="sm">
          {counts} Nada foi retirado ainda, porque{' '}
          {doubts.map((doubt) => DOUBTS[doubt]).join('; e ')}.
        </Text>
        {codes.length > 0 && (
          <Text size="sm">
            Por exemplo: {codes.join(', ')}.{' '}
            {urls.map((url, index) => (
              <Anchor key={url} href={url} download size="sm" underline="always" mr="sm">
                {urls.length === 1
                  ? 'Baixar a lista'
                  : `Baixar a lista, parte ${index + 1} de ${urls.length}`}
              </Anchor>
            ))}
          </Text>
        )}
        {decide.error && <Failure error={decide.error} />}
        {may(me, 'import') && (
          <Group gap="xs">
            <Button
              size="xs"
              variant="default"
              onClick={() => decide.mutate('keep')}
              loading={decide.isPending}
            >
              Deixar como está
            </Button>
            <Button size="xs" onClick={() => decide.mutate('withdraw')} loading={decide.isPending}>
              Retirar as que faltam
            </Button>
          </Group>
        )}
      </Stack>
    </Alert>
  );
}
