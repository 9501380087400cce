import { Alert, Table, Text } from '@mantine/core';
import type { ExperienceView } from '#events/api/next-action.ts';
import { formatCount, formatDate, formatReais } from '../../parts/format.ts';

const signed = new Intl.NumberFormat('pt-BR', {
  style: 'currency',
  currency: 'BRL',
  signDisplay: 'exceptZero',
});
const CENTAVOS_PER_REAL = 100;
const MICROS_PER_CENTAVO = 10_000;
const signedReais = (centavos: number): string => signed.format(centavos / CENTAVOS_PER_REAL);

type Compared = NonNullable<ExperienceView['compared']>;
type Props = { readonly compared: Compared };

/** What each way of choosing left after its costs since the policy holds, and that the choice stopped where it surely leaves less. */
export function WaysResults({ compared }: Props) {
  const { since, chosen, plain, isStopped } = compared;
  return (
    <>
      <Text size="sm" c="dimmed" mt="sm">
        O que cada caso trouxe nos 30 dias desde que entrou, e o que custaram as mensagens, as
        ligações da equipe e as tarifas dos gateways, aos preços da tabela (página Custos); o que lá
        não tem preço não conta. Contam os casos que entraram desde {formatDate(since)} e já
        passaram por esses dias; no líquido, cada caso conta até R$ 2.000,00.
      </Text>
      <Table.ScrollContainer minWidth={480}>
        <Table verticalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Quem escolhe</Table.Th>
              <Table.Th ta="right">Casos</Table.Th>
              <Table.Th ta="right">Recebido</Table.Th>
              <Table.Th ta="right">Custo</Table.Th>
              <Table.Th ta="right">Líquido por caso</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Way name="A experiência" way={chosen} />
            <Way name="A régua como está escrita" way={plain} />
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {isStopped ? (
        <Alert color="red" title="A escolha parou" mt="xs" role="alert">
          {differenceOf(compared)} É certo que a escolha deixa menos, e por isso todos seguem a
          régua como está escrita. Para tentar de novo, publique a política outra vez.
        </Alert>
      ) : (
        <Text size="sm" mt="xs">
          {differenceOf(compared)}
        </Text>
      )}
    </>
  );
}

function differenceOf({ interval }: Compared): string {
  if (interval === null)
    return 'Ainda não se pode dizer qual das duas deixa mais: são precisos 100 casos de cada uma.';
  const { difference, low, high } = interval;
  return `Por caso, a escolha deixa ${signedReais(difference)} em relação à régua, depois dos custos (${signedReais(low)} a ${signedReais(high)}, 19 vezes em 20, por mais que se olhe).`;
}

function Way({ name, way }: { readonly name: string; readonly way: Compared['plain'] }) {
  const { cases, recovered, costMicros, netPerCase } = way;
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td ta="right">{formatCount(cases)}</Table.Td>
      <Table.Td ta="right">{formatReais(recovered)}</Table.Td>
      <Table.Td ta="right">{formatReais(costMicros / MICROS_PER_CENTAVO)}</Table.Td>
      <Table.Td ta="right">{cases === 0 ? 'ainda nada' : formatReais(netPerCase)}</Table.Td>
    </Table.Tr>
  );
}
