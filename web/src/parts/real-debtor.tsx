import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DebtorPage } from '#events/api/debtor.ts';
import { useCredor } from '../session/credor.tsx';
import { may } from '../session/may.ts';
import { useApi } from '../session/session.tsx';
import { Failure } from './failure.tsx';

type Props<Preview> = {
  /** Asks how the text would be for this debtor. */
  readonly preview: (debtorId: string) => Promise<Preview>;
  readonly show: (preview: Preview) => void;
};

/** Finds a debtor and shows a text as they would get it. Nobody is contacted. */
export function RealDebtor<Preview>({ preview, show }: Props<Preview>) {
  const api = useApi();
  const { credor, me } = useCredor();
  const { credorId } = credor;
  const [text, setText] = useState('');
  const find = useMutation({
    mutationFn: async () => {
      const { rows } = await api.send(DebtorPage, 'POST', '/debtor-searches', {
        credorId,
        text,
        limit: 1,
      });
      const [first] = rows;
      if (!first) throw new Error('Ninguém foi encontrado com este nome, documento ou contrato.');
      show(await preview(first.debtorId));
    },
  });
  if (!may(me, 'preview-texts')) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        find.mutate();
      }}
    >
      <Group gap="xs" align="flex-end">
        <TextInput
          flex="1 1 12rem"
          size="xs"
          label="Ver com um devedor de verdade"
          description="Ninguém é contatado."
          placeholder="Nome, CPF ou contrato"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button
          size="xs"
          type="submit"
          variant="default"
          loading={find.isPending}
          disabled={text.trim() === ''}
        >
          Ver
        </Button>
      </Group>
      {find.error && <Failure error={find.error} />}
    </form>
  );
}
