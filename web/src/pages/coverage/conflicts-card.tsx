import { Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { ConflictsPage } from '#events/api/coverage.ts';
import { LIKENESS_TEXTS } from '#shared/domain/debtor/same-person.ts';
import { Failure } from '../../parts/failure.tsx';
import { AlikePeople } from './alike-people.tsx';
import { JoinModal } from './join-modal.tsx';
import { useConflicts, useTellApart } from './use-conflicts.ts';

type Pair = ConflictsPage['pairs'][number];

const keyOf = ({ people }: Pair): string => people.map(({ debtorId }) => debtorId).join();

/** Registrations that may be of one person, looked for when somebody asks, with what speaks for it; and what to say of them. */
export function ConflictsCard({ credorId }: { readonly credorId: string }) {
  const search = useConflicts(credorId);
  const [joining, setJoining] = useState<Pair | null>(null);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const drop = (pair: Pair) => setDecided((known) => new Set([...known, keyOf(pair)]));
  const pairs = search.data?.filter((pair) => !decided.has(keyOf(pair)));
  return (
    <Card withBorder padding="sm" component="section" aria-label="Cadastros parecidos">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={2} size="h5">
            Cadastros parecidos
          </Title>
          <Button
            size="compact-sm"
            variant="default"
            loading={search.isPending}
            onClick={() => search.mutate()}
          >
            Procurar
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          Pessoas com documentos diferentes que podem ser a mesma. Confira com o credor qual
          documento está certo; se são a mesma, ligue os cadastros, e ela conta uma vez só.
        </Text>
        {search.error && <Failure error={search.error} />}
        {pairs?.length === 0 && (
          <Text size="sm" role="status">
            Nenhum cadastro parecido.
          </Text>
        )}
        {pairs && pairs.length > 0 && (
          <Table.ScrollContainer minWidth={560}>
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Pessoas</Table.Th>
                  <Table.Th>Por quê</Table.Th>
                  <Table.Th>O que são</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pairs.map((pair) => (
                  <Table.Tr key={keyOf(pair)}>
                    <Table.Td>
                      <AlikePeople people={pair.people} />
                    </Table.Td>
                    <Table.Td>
                      {pair.reasons.map((reason) => LIKENESS_TEXTS[reason]).join(', ')}
                    </Table.Td>
                    <Table.Td>
                      <Verdict
                        credorId={credorId}
                        pair={pair}
                        join={() => setJoining(pair)}
                        drop={() => drop(pair)}
                      />
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
      {joining && (
        <JoinModal
          credorId={credorId}
          pair={joining}
          close={() => setJoining(null)}
          done={() => drop(joining)}
        />
      )}
    </Card>
  );
}

type Choice = {
  readonly credorId: string;
  readonly pair: Pair;
  readonly join: () => void;
  readonly drop: () => void;
};

function Verdict({ credorId, pair, join, drop }: Choice) {
  const apart = useTellApart(credorId, drop);
  const names = pair.people.map(({ name, taxId }) => `${name} ${taxId}`).join(' e ');
  return (
    <Stack gap={4} align="flex-start">
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`A mesma pessoa: ${names}`}
        onClick={join}
      >
        A mesma pessoa
      </Button>
      <Button
        size="compact-xs"
        variant="subtle"
        aria-label={`Duas pessoas: ${names}`}
        loading={apart.isPending}
        onClick={() => apart.mutate(pair.people.map(({ debtorId }) => debtorId))}
      >
        Duas pessoas
      </Button>
      {apart.error && <Failure error={apart.error} />}
    </Stack>
  );
}
