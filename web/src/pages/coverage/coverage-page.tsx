import { Button, Stack, Text } from '@mantine/core';
import { IconAddressBook, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { CoverageView } from '#events/api/coverage.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatCount, formatMoment, formatPercent } from '../../parts/format.ts';
import { Loading } from '../../parts/loading.tsx';
import { Nothing } from '../../parts/nothing.tsx';
import { PageHeading } from '../../parts/page-heading.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { ConflictsCard } from './conflicts-card.tsx';
import { CoverageTable } from './coverage-table.tsx';
import { JoinsCard } from './joins-card.tsx';
import { useChanges } from './use-changes.ts';

/** How soon a count that is not whole goes on. */
const COUNT_ON_MS = 300;

/** Whom a régua can reach before it runs, and what of the registration is missing. */
export function CoveragePage() {
  const api = useApi();
  const { credor, me } = useCredor();
  const { credorId } = credor;
  const coverage = useQuery({
    queryKey: ['coverage', credorId],
    queryFn: () => api.get(CoverageView, `/coverage?credorId=${credorId}`),
    refetchInterval: ({ state }) => (state.data?.isWhole === false ? COUNT_ON_MS : false),
  });
  const changes = useChanges(credorId);
  return (
    <Stack gap="sm">
      <PageHeading title="Cobertura">
        {may(me, 'export-changes') && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={changes.isPending}
            onClick={() => changes.mutate()}
          >
            Baixar mudanças de 30 dias
          </Button>
        )}
      </PageHeading>
      {changes.error && <Failure error={changes.error} />}
      {coverage.isError && <Failure error={coverage.error} retry={() => void coverage.refetch()} />}
      {coverage.isPending && <Loading rows={3} height={72} />}
      {coverage.data?.isWhole === false && <Counting view={coverage.data} />}
      {coverage.data?.isWhole && coverage.data.lines.length === 0 && (
        <Nothing icon={IconAddressBook} title="Ninguém deve nada">
          A cobertura aparece quando houver dívidas em aberto.
        </Nothing>
      )}
      {coverage.data?.isWhole && coverage.data.lines.length > 0 && <Report view={coverage.data} />}
      {may(me, 'find-conflicts') && <ConflictsCard key={credorId} credorId={credorId} />}
      <JoinsCard credorId={credorId} />
    </Stack>
  );
}

const peopleIn = ({ lines }: CoverageView): number =>
  lines.reduce((sum, line) => sum + line.people, 0);

/** A large book is counted by several requests; what is counted so far would tell of some names alone. */
function Counting({ view }: { readonly view: CoverageView }) {
  return (
    <Text size="sm" role="status">
      Contando: {formatCount(peopleIn(view))} pessoas até agora.
    </Text>
  );
}

function Report({ view }: { readonly view: CoverageView }) {
  const { lines, asOf } = view;
  const people = peopleIn(view);
  const reached = lines.reduce((sum, line) => sum + line.reached, 0);
  return (
    <>
      <Text size="sm" c="dimmed">
        {formatCount(reached)} de {formatCount(people)} pessoas podem receber mensagens (
        {formatPercent(people === 0 ? 0 : reached / people)}). Quem está fora de alcance não recebe
        nada da régua. Contado em {formatMoment(asOf)}.
      </Text>
      <CoverageTable lines={lines} />
    </>
  );
}
