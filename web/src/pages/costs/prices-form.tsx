import { Alert, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { PublishedPriceTable } from '#events/api/cost.ts';
import { Failure } from '../../parts/failure.tsx';
import { usePublication } from '../../parts/use-publication.ts';
import { errorsBelow } from '../../parts/field-errors.ts';
import { PriceFields, type PriceRow } from './price-fields.tsx';

type Form = { readonly published: PublishedPriceTable; readonly close: () => void };

/** Writes the next version of the prices; what was booked stays as it is. */
export function PricesForm({ published, close }: Form) {
  const [rows, setRows] = useState<readonly PriceRow[]>(published.document.rows);
  const { publish, errors, errorAt } = usePublication({
    schema: PublishedPriceTable,
    path: '/price-table',
    seen: published.version,
    queryKey: ['price-table'],
    close,
  });
  const newest = rows.at(-1);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({ rows });
      }}
    >
      <Card withBorder padding="sm">
        <Stack gap="sm">
          <Title order={2} size="h5">
            Tabela de preços
          </Title>
          {rows.map((row, index) => (
            <PriceFields
              // Rows have no name of their own while their day is being typed.
              key={index}
              row={row}
              onChange={(changed) => setRows(rows.with(index, changed))}
              onRemove={rows.length > 1 ? () => setRows(rows.toSpliced(index, 1)) : null}
              errorAt={errorsBelow(errorAt, `rows.${index}`)}
            />
          ))}
          {newest && (
            <Group>
              <Button
                size="xs"
                variant="default"
                onClick={() => setRows([...rows, { ...newest, since: '', source: '' }])}
              >
                Novo preço
              </Button>
            </Group>
          )}
          {publish.error && errors.size === 0 && <Failure error={publish.error} />}
          {errors.size > 0 && (
            <Alert color="red" role="alert" title="Nada foi publicado">
              {[...errors.values()].join(' ')}
            </Alert>
          )}
          <Text size="sm" c="dimmed">
            Um preço que começa no passado muda só o que ainda vai sair: o que já saiu fica como foi
            lançado.
          </Text>
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={close}>
              Voltar sem publicar
            </Button>
            <Button type="submit" loading={publish.isPending}>
              Publicar versão {published.version + 1}
            </Button>
          </Group>
        </Stack>
      </Card>
    </form>
  );
}
