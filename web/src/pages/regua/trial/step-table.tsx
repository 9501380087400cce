import { Table, Text } from '@mantine/core';
import type { ReguaTrialView } from '#events/api/regua-trial.ts';
import { reasonLabel } from '#shared/domain/report/reason-labels.ts';
import { formatCount } from '../../../parts/format.ts';

type Figures = NonNullable<ReguaTrialView['draft']>;
type Step = Figures['steps'][string];
type Result = { readonly draft: Figures; readonly live: Figures | null };

const NO_STEP: Step = { sent: 0, tasks: 0, held: {}, skipped: {} };

/** Each step: what leaves, what waits and what is passed over, with the reasons. */
export function StepTable({ draft, live }: Result) {
  const stepIds = [...new Set([...Object.keys(draft.steps), ...Object.keys(live?.steps ?? {})])];
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table verticalSpacing={4} captionSide="top">
        <Table.Caption>Passo a passo; entre parênteses, a versão em vigor</Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Passo</Table.Th>
            <Table.Th ta="right">Saem</Table.Th>
            <Table.Th ta="right">Tarefas</Table.Th>
            <Table.Th>Esperam, e por quê</Table.Th>
            <Table.Th>Não saem, e por quê</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {stepIds.map((stepId) => {
            const step = draft.steps[stepId] ?? NO_STEP;
            const before = live?.steps[stepId] ?? NO_STEP;
            return (
              <Table.Tr key={stepId}>
                <Table.Td>{stepId === '-' ? 'fora dos passos' : stepId}</Table.Td>
                <Table.Td ta="right">
                  {formatCount(step.sent)} {live && `(${formatCount(before.sent)})`}
                </Table.Td>
                <Table.Td ta="right">{formatCount(step.tasks)}</Table.Td>
                <Table.Td>
                  <Reasons counts={step.held} />
                </Table.Td>
                <Table.Td>
                  <Reasons counts={step.skipped} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const Reasons = ({ counts }: { readonly counts: Step['held'] }) =>
  Object.entries(counts)
    .toSorted(([, a], [, b]) => b - a)
    .map(([reason, count]) => (
      <Text key={reason} size="sm">
        {formatCount(count)} {reasonLabel(reason).toLowerCase()}
      </Text>
    ));
