import { Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Failure } from '../../parts/failure.tsx';
import { formatCount, formatReais } from '../../parts/format.ts';
import { TextLink } from '../../parts/text-link.tsx';
import { useConflicts } from './use-conflicts.ts';

const REASONS = {
  'document-slip': 'documentos que diferem em um dígito',
  'same-name': 'mesmo nome',
  'similar-name': 'nome parecido',
  'same-email': 'mesmo e-mail',
  'same-phone': 'mesmo telefone',
  'same-address': 'mesmo endereço',
} as const;

/** Registrations that may be of one person, looked for when somebody asks, with what speaks for it. */
export function ConflictsCard({ credorId }: { readonly credorId: string }) {
  const search = useConflicts(credorId);
  const pairs = search.data;
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
          Pessoas com documentos diferentes que podem ser a mesma. Nada é unido: confira com o
          credor qual documento está certo.
        </Text>
        {search.error && <Failure error={search.error} />}
        {pairs?.length === 0 && (
          <Text size="sm" role="status">
            Nenhum cadastro parecido.
          </Text>
        )}
        {pairs && pairs.length > 0 && (
          <Table.ScrollContainer minWidth={480}>
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Pessoas</Table.Th>
                  <Table.Th>Por quê</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {pairs.map(({ people, reasons }) => (
                  <Table.Tr key={people.map(({ debtorId }) => debtorId).join()}>
                    <Table.Td>
                      {people.map(({ debtorId, name, taxId, openDebts, principalOpen }) => (
                        <Text size="sm" key={debtorId}>
                          <TextLink
                            underline="always"
                            to="/devedores/$debtorId"
                            params={{ debtorId }}
                          >
                            {name}
                          </TextLink>{' '}
                          {taxId}, {formatCount(openDebts)} {openDebts === 1 ? 'dívida' : 'dívidas'}
                          , {formatReais(principalOpen)}
                        </Text>
                      ))}
                    </Table.Td>
                    <Table.Td>{reasons.map((reason) => REASONS[reason]).join(', ')}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Stack>
    </Card>
  );
}
