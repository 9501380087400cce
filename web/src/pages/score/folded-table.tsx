import { Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A figure; in bold where somebody should look at it. */
type Figure = { readonly text: string; readonly isOff: boolean };
type Props = {
  readonly title: string;
  readonly minWidth: number;
  /** The first names the line, the others its figures. */
  readonly heads: readonly string[];
  /** Each with its name first. */
  readonly lines: readonly (readonly [string, ...(string | Figure)[]])[];
  /** What has to be known to read it. */
  readonly children?: ReactNode;
};

/** A table of figures that is opened by whoever wants to know; nothing where there are none. */
export function FoldedTable({ title, minWidth, heads: [first, ...heads], lines, children }: Props) {
  if (lines.length === 0) return null;
  return (
    <details>
      <Text component="summary" size="sm" style={{ cursor: 'pointer' }}>
        {title}
      </Text>
      {children}
      <Table.ScrollContainer
        minWidth={minWidth}
        scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}
      >
        <Table verticalSpacing={4}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{first}</Table.Th>
              {heads.map((head) => (
                <Table.Th key={head} ta="right">
                  {head}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(([name, ...figures]) => (
              <Table.Tr key={[name, ...figures.map(textOf)].join(' ')}>
                <Table.Td>{name}</Table.Td>
                {figures.map((figure, place) => (
                  <Table.Td key={heads[place]} ta="right" fw={isOff(figure) ? 700 : 400}>
                    {textOf(figure)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}

const textOf = (figure: string | Figure): string =>
  typeof figure === 'string' ? figure : figure.text;
const isOff = (figure: string | Figure): boolean => typeof figure !== 'string' && figure.isOff;
