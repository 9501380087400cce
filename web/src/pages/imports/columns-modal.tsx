import { Button, Group, Modal, Select, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ImportColumns, type ImportView, PublishedMapping } from '#events/api/import.ts';
import { NoContent } from '../../api/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useApi } from '../../session/session.tsx';

type Columns = { readonly one: ImportView; readonly close: () => void };
type Choices = Readonly<Record<string, string>>;

const NOTHING = 'ignore';

/** What each column of a file is taken for, to be set right, saved for the credor's next files, and read again. */
export function ColumnsModal({ one: { credorId, importId }, close }: Columns) {
  const api = useApi();
  const queries = useQueryClient();
  const [choices, setChoices] = useState<Choices>({});
  const path = `/imports/${credorId}/${importId}`;
  const columns = useQuery({
    queryKey: ['imports', credorId, importId, 'columns'],
    queryFn: () => api.get(ImportColumns, `${path}/columns`),
  });
  const save = useMutation({
    mutationFn: async (known: ImportColumns) => {
      const document = mappingOf(known, choices);
      const expectedVersion = known.mappingVersion;
      const body = { document, expectedVersion };
      await api.send(PublishedMapping, 'PUT', `/credores/${credorId}/import-mapping`, body);
      await api.send(NoContent, 'POST', `${path}/repeat`, null);
    },
    onSuccess: async () => {
      close();
      notifications.show({ message: 'Colunas salvas; o arquivo vai ser lido de novo.' });
      await queries.invalidateQueries({ queryKey: ['imports', credorId] });
    },
  });
  return (
    <Modal
      opened
      onClose={close}
      title="O que cada coluna traz"
      size="lg"
      closeButtonProps={{ 'aria-label': 'Fechar' }}
    >
      {columns.isError && <Failure error={columns.error} />}
      {columns.isPending && <Loading rows={5} height={36} />}
      {columns.data && (
        <Stack gap="sm">
          <ColumnTable known={columns.data} choices={choices} onChange={setChoices} />
          <Missing known={columns.data} choices={choices} />
          {save.error && <Failure error={save.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Voltar
            </Button>
            <Button
              loading={save.isPending}
              disabled={missingOf(columns.data, choices).length > 0}
              onClick={() => save.mutate(columns.data)}
            >
              Salvar e ler de novo
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

type Shown = { readonly known: ImportColumns; readonly choices: Choices };

function ColumnTable({
  known,
  choices,
  onChange,
}: Shown & { readonly onChange: (choices: Choices) => void }) {
  const data = [
    { value: NOTHING, label: 'nada, deixar de fora' },
    ...known.fields.map(({ field, label }) => ({ value: field, label })),
  ];
  return (
    <Table verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Coluna do arquivo</Table.Th>
          <Table.Th>Traz</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {known.columns.map(({ header, samples }, index) => (
          <Table.Tr key={`${header} ${index}`}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <b>{header || 'sem nome'}</b>
              <Text size="xs" c="dimmed">
                {samples.join(' · ')}
              </Text>
            </Table.Td>
            <Table.Td>
              <Select
                aria-label={`O que a coluna ${header} traz`}
                data={data}
                searchable
                value={chosenOf(known, choices, header)}
                onChange={(picked) => picked && onChange({ ...choices, [header]: picked })}
                allowDeselect={false}
              />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Missing({ known, choices }: Shown) {
  const missing = missingOf(known, choices);
  if (missing.length === 0) return null;
  return (
    <Text size="sm" c="red.7">
      Falta dizer qual coluna traz: {missing.join(', ')}.
    </Text>
  );
}

const chosenOf = ({ columns }: ImportColumns, choices: Choices, header: string): string =>
  choices[header] ?? columns.find((column) => column.header === header)?.field ?? NOTHING;

function missingOf(known: ImportColumns, choices: Choices): readonly string[] {
  const chosen = new Set(known.columns.map(({ header }) => chosenOf(known, choices, header)));
  return known.fields
    .filter(({ field, isRequired }) => isRequired && !chosen.has(field))
    .map(({ label }) => label);
}

/** Only what was chosen here or is saved already: the rest goes on being recognised by its name. */
function mappingOf(known: ImportColumns, choices: Choices): Choices {
  const saved: Choices = Object.fromEntries(
    known.columns
      .filter(({ isSaved }) => isSaved)
      .map(({ header, field }) => [header, field ?? NOTHING]),
  );
  return { ...saved, ...choices };
}
