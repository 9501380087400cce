import { Table } from '@mantine/core';
import type { ReguaTrialView } from '#events/api/regua-trial.ts';
import { reasonLabel } from '#shared/domain/report/reason-labels.ts';
import { formatMoment } from '../../../parts/format.ts';
import { TextLink } from '../../../parts/text-link.tsx';
import { CHANNEL_NAMES } from '../../../parts/words.ts';

type Line = ReguaTrialView['sample'][number];

const WHAT: Readonly<Record<Line['what'], string>> = {
  sent: 'sai',
  held: 'espera',
  skipped: 'passo não sai',
  withheld: 'mensagem não sai',
  task: 'tarefa para a equipe',
};

/** What happens to a few people, line by line; everybody is in the files. */
export const SampleTable = ({ sample }: { readonly sample: readonly Line[] }) => (
  <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
    <Table verticalSpacing={4} captionSide="top">
      <Table.Caption>Algumas das pessoas; todas estão nos arquivos abaixo</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Quando</Table.Th>
          <Table.Th>Devedor</Table.Th>
          <Table.Th>Passo</Table.Th>
          <Table.Th>O que acontece</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {sample.map((line, index) => (
          <Table.Tr key={index}>
            <Table.Td>{formatMoment(line.at)}</Table.Td>
            <Table.Td>
              <TextLink to="/devedores/$debtorId" params={{ debtorId: line.debtorId }}>
                {line.debtorId.slice(0, 8)}
              </TextLink>
            </Table.Td>
            <Table.Td>{line.stepId}</Table.Td>
            <Table.Td>{whatText(line)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  </Table.ScrollContainer>
);

function whatText({ what, channel, reasons }: Line): string {
  const by = channel === null ? '' : ` por ${CHANNEL_NAMES[channel] ?? channel}`;
  const why = reasons.map(reasonLabel).join(', ').toLowerCase();
  return `${WHAT[what]}${by}${why && `: ${why}`}`;
}
