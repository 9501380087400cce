import { Card, Table, Text, Title } from '@mantine/core';
import type * as z from 'zod';
import type { PublishedContactPolicy } from '#events/api/contact.ts';
import { formatMoment } from '../../parts/format.ts';
import {
  channelsText,
  limitsOf,
  openingText,
  ownerText,
  placesText,
  validityText,
} from './words.ts';

type Published = z.infer<typeof PublishedContactPolicy>;

/** The policy in force, rule by rule, each with its source and its days. */
export function PolicyView({ published }: { readonly published: Published }) {
  const { document, version, publishedAt } = published;
  return (
    <>
      <Text size="sm" c="dimmed">
        {document.title}, versão {version}, publicada em {formatMoment(publishedAt)}. Regras que se
        sobrepõem valem todas: a mais restritiva vence, somados todos os credores da pessoa. As
        horas são as do lugar onde ela mora; domingos e feriados são fechados onde a regra não diz
        outra coisa.
      </Text>
      <Card withBorder padding="sm">
        <Title order={2} size="h5" mb="xs">
          Horários
        </Title>
        <Table.ScrollContainer minWidth={820} type="native" tabIndex={0}>
          <Table verticalSpacing={6}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Onde</Table.Th>
                <Table.Th>Canais</Table.Th>
                <Table.Th>Segunda a sexta</Table.Th>
                <Table.Th>Sábado</Table.Th>
                <Table.Th>Domingo e feriado</Table.Th>
                <Table.Th>Fonte</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {document.hours.map((rule, index) => (
                <Table.Tr key={index}>
                  <Table.Td>{placesText(rule.ufs)}</Table.Td>
                  <Table.Td>{channelsText(rule.channels)}</Table.Td>
                  <Table.Td>{openingText(rule.weekdays)}</Table.Td>
                  <Table.Td>{openingText(rule.saturday)}</Table.Td>
                  <Table.Td>{openingText(rule.restDays)}</Table.Td>
                  <Table.Td>
                    <Text size="xs" c="dimmed">
                      {ownerText(rule.of)}
                      {rule.source}, {validityText(rule)}
                    </Text>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Card>
      <Card withBorder padding="sm">
        <Title order={2} size="h5" mb="xs">
          Limites e descansos
        </Title>
        {limitsOf(document).map(({ label, text, rule }) => (
          <div key={`${label} ${text}`}>
            <Text size="sm">
              {label}: <b>{text}</b>
            </Text>
            <Text size="xs" c="dimmed" mb={6}>
              {rule.source}, {validityText(rule)}
            </Text>
          </div>
        ))}
      </Card>
    </>
  );
}
