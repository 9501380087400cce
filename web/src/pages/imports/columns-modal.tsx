import { Button, Group, Modal, Select, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { ImportColumns, ImportView, PublishedMapping } from '#events/api/import.ts';
import { NoContent } from '../../api/client.ts';
import { Failure } from '../../parts/failure.tsx';
import { Loading } from '../../parts/loading.tsx';
import { useApi } from '../../session/session.tsx';
import { FirstRows } from './first-rows.tsx';

type Columns = { readonly one: ImportView; readonly close: () => void };
type Choices = Readonly<Record<string, string>>;

const DONE = {
  review: 'Colunas salvas; o arquivo vai ser importado.',
  repeat: 'Colunas salvas; o arquivo vai ser lido de novo.',
} as const;

const NOTHING = 'ignore';
/** A mapping names no longer ones. */
const HEADER_LENGTH_MAX = 100;

/** What each column of a file is taken for, to be set right, saved for the credor's next files, and read again. */
export function ColumnsModal({ one, close }: Columns) {
  const { credorId, importId } = one;
  const api = useApi();
  const queries = useQueryClient();
  const [choices, setChoices] = useState<Choices>({});
  const path = `/imports/${credorId}/${importId}`;
  const columns = useQuery({
    queryKey: ['imports', credorId, importId, 'columns'],
    queryFn: () => api.get(ImportColumns, `${path}/columns`),
  });
  const isReview = one.status === 'reviewing';
  const isChanged = Object.keys(choices).length > 0;
  // What was mapped only now is looked at before anything of the file is in.
  const again = isChanged && (isReview || one.rows === 0);
  const save = useMutation({
    mutationFn: async (known: ImportColumns) => {
      const saved = await api.get(PublishedMapping, `/credores/${credorId}/import-mapping`);
      // Columns of other files of the credor keep what was said of them.
      const document = { ...saved.document, ...mappingOf(known, choices) };
      const body = { document, expectedVersion: known.mappingVersion };
      await api.send(PublishedMapping, 'PUT', `/credores/${credorId}/import-mapping`, body);
      if (again) return;
      await (isReview
        ? api.send(ImportView, 'POST', `${path}/start`, null)
        : api.send(NoContent, 'POST', `${path}/repeat`, null));
    },
    onSuccess: async () => {
      if (again) {
        setChoices({});
        return;
      }
      close();
      notifications.show({ message: DONE[isReview ? 'review' : 'repeat'] });
      await queries.invalidateQueries({ queryKey: ['imports', credorId] });
    },
    // What was saved before something failed has a version of its own.
    onSettled: () => columns.refetch(),
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
          <FirstRows known={columns.data} isChanged={isChanged} />
          {save.error && <Failure error={save.error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Voltar
            </Button>
            <Button
              loading={save.isPending}
              disabled={
                missingOf(columns.data, choices).length > 0 ||
                (!isChanged && columns.data.complaint !== null)
              }
              onClick={() => save.mutate(columns.data)}
            >
              {verbOf(isReview, again)}
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
        {known.columns.map(({ header, samples, doubt }, index) => (
          <Table.Tr key={`${header} ${index}`}>
            <Table.Td style={{ overflowWrap: 'anywhere' }}>
              <b>{header || 'sem nome'}</b>
              <Text size="xs" c="dimmed">
                {samples.join(' · ')}
              </Text>
              {doubt && (
                <Text size="xs" c="orange.8">
                  {doubt}
                </Text>
              )}
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

const verbOf = (isReview: boolean, again: boolean): string => {
  if (again) return 'Salvar e conferir de novo';
  return isReview ? 'Está certo: importar' : 'Salvar e ler de novo';
};

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

/** All that is shown, so that whoever saves it has said it of each column. */
const mappingOf = ({ columns }: ImportColumns, choices: Choices): Choices =>
  Object.fromEntries(
    columns
      .filter(({ header }) => header !== '' && header.length <= HEADER_LENGTH_MAX)
      .map(({ header, field }) => [header, choices[header] ?? field ?? NOTHING]),
  );
