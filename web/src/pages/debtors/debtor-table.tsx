import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { DebtorRow } from '#events/api/debtor.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { formatCount, formatReais } from '../../parts/format.ts';
import rowLink from '../../parts/row-link.module.css';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { CASE_STATUS } from '../../parts/words.ts';
import { lateness } from './lateness.ts';
import { ScoreMeter } from './score-meter.tsx';

/** People and what they owe, a line each: every line leads to the person. */
export function DebtorTable({ rows }: { readonly rows: readonly DebtorRow[] }) {
  const carteiraName = useCarteiraName();
  return (
    <Table highlightOnHover verticalSpacing={6} visibleFrom="sm">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Nome</Table.Th>
          <Table.Th>Situação</Table.Th>
          <Table.Th>Carteira</Table.Th>
          <Table.Th>Score e faixa</Table.Th>
          <Table.Th ta="right">Dívidas</Table.Th>
          <Table.Th ta="right">Em aberto</Table.Th>
          <Table.Th ta="right">Atraso</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={row.debtorId} className={rowLink['row']}>
            <Table.Td>
              <Link
                to="/devedores/$debtorId"
                params={{ debtorId: row.debtorId }}
                className={rowLink['link']}
              >
                {row.name}
              </Link>
            </Table.Td>
            <Table.Td>
              <StatusBadge {...CASE_STATUS[row.status]} />
            </Table.Td>
            <Table.Td>{carteiraName(row.carteiraId)}</Table.Td>
            <Table.Td>
              <ScoreMeter score={row.score} band={row.band} />
            </Table.Td>
            <Table.Td ta="right">{formatCount(row.openDebts)}</Table.Td>
            <Table.Td ta="right">{formatReais(row.principalOpen)}</Table.Td>
            <Table.Td ta="right">{lateness(row)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
