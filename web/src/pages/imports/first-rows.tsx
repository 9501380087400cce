import { Alert, Table, Text } from '@mantine/core';
import type { ImportColumns } from '#events/api/import.ts';

type Shown = {
  readonly known: ImportColumns;
  /** Whether columns were chosen that the rows do not show yet. */
  readonly isChanged: boolean;
};

/** The first rows of a file as they would come in with the columns as they are saved. */
export function FirstRows({ known: { rows, complaint }, isChanged }: Shown) {
  if (isChanged) {
    return (
      <Text size="sm" c="dimmed">
        Salve para ver como ficam as primeiras linhas.
      </Text>
    );
  }
  if (complaint !== null) {
    return (
      <Alert color="red" variant="light">
        {complaint}
      </Alert>
    );
  }
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={4} aria-label="As primeiras linhas, como entram">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Código</Table.Th>
            <Table.Th>CPF/CNPJ</Table.Th>
            <Table.Th>Nome</Table.Th>
            <Table.Th ta="right">Valor</Table.Th>
            <Table.Th>Vencimento</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ row, code, taxId, name, amount, dueDate, problems }) => (
            <Table.Tr key={row}>
              <Table.Td>
                {code}
                {problems.map((problem) => (
                  <Text key={problem} size="xs" c="red.7">
                    {problem}
                  </Text>
                ))}
              </Table.Td>
              <Table.Td>{taxId}</Table.Td>
              <Table.Td>{name}</Table.Td>
              <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
                {amount}
              </Table.Td>
              <Table.Td>{dueDate}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
