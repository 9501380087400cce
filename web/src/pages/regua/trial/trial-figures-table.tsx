import { Table } from '@mantine/core';
import type { ReguaTrialView } from '#events/api/regua-trial.ts';
import { formatCount, formatReais } from '../../../parts/format.ts';
import { CHANNEL_NAMES } from '../../../parts/words.ts';

const MICROS_PER_CENTAVO = 10_000;

type Figures = NonNullable<ReguaTrialView['draft']>;
type Result = Pick<ReguaTrialView, 'carteiras' | 'live' | 'difference'> & {
  readonly draft: Figures;
};

const MOVED = {
  label: 'Mudam de carteira ou de régua',
  of: ({ moved }: Figures) => formatCount(moved),
  less: '',
};

/** What the draft comes to beside what goes on today. */
export function TrialFiguresTable({ carteiras, draft, live, difference }: Result) {
  const rows = [
    { label: 'Casos', of: ({ cases }: Figures) => formatCount(cases), less: '' },
    ...(carteiras ? [MOVED] : []),
    {
      label: 'Recebem ao menos uma mensagem',
      of: ({ reached }: Figures) => formatCount(reached),
      less: signed(difference?.reached, formatCount),
    },
    {
      label: 'Mensagens',
      of: (figures: Figures) => sentText(figures),
      less: signed(difference?.sent, formatCount),
    },
    {
      label: 'Custo das mensagens',
      of: costText,
      less: signed(difference?.costMicros, formatCost),
    },
    ...(draft.expectedRecovery === null ? [] : [expectedRow(difference)]),
  ];
  return (
    <Table.ScrollContainer minWidth={440} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Td />
            <Table.Th ta="right">Rascunho</Table.Th>
            <Table.Th ta="right">Em vigor</Table.Th>
            <Table.Th ta="right">Diferença</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ label, of, less }) => (
            <Table.Tr key={label}>
              <Table.Th fw={400}>{label}</Table.Th>
              <Table.Td ta="right" fw={600}>
                {of(draft)}
              </Table.Td>
              <Table.Td ta="right">{live ? of(live) : '–'}</Table.Td>
              <Table.Td ta="right">{live ? less : '–'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** A card tells an order and no amount, so it has no such row. */
const expectedRow = (difference: Result['difference']) => ({
  label: 'Recuperação esperada',
  of: ({ expectedRecovery }: Figures) =>
    expectedRecovery === null ? '–' : formatReais(expectedRecovery),
  less: signed(difference?.expectedRecovery ?? undefined, formatReais),
});

function sentText({ sent }: Figures): string {
  const channels = Object.entries(sent);
  const all = channels.reduce((sum, [, count]) => sum + count, 0);
  const by = channels.map(
    ([channel, count]) => `${formatCount(count)} ${CHANNEL_NAMES[channel] ?? channel}`,
  );
  return channels.length < 2 ? by.join('') || '0' : `${formatCount(all)} (${by.join(', ')})`;
}

/** With the messages whose price nobody has told, which no figure stands for. */
function costText({ costMicros, unpriced }: Figures): string {
  if (unpriced === 0) return formatCost(costMicros);
  const without = `${formatCount(unpriced)} sem preço`;
  return costMicros === 0 ? without : `${formatCost(costMicros)} e ${without}`;
}

const formatCost = (micros: number): string => formatReais(Math.round(micros / MICROS_PER_CENTAVO));

function signed(amount: number | undefined, format: (amount: number) => string): string {
  if (amount === undefined) return '';
  const written = format(Math.abs(amount));
  if (written === format(0)) return 'igual';
  return amount > 0 ? `+ ${written}` : `− ${written}`;
}
