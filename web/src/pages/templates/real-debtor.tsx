import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { DebtorPage } from '#events/api/debtor.ts';
import type { TemplatePreview } from '#events/api/template.ts';
import type { Template } from '#shared/domain/message/template.ts';
import { Failure } from '../../parts/failure.tsx';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { useApi } from '../../session/session.tsx';
import { useTrial } from './use-template.ts';

type Props = {
  readonly document: Template;
  readonly show: (preview: TemplatePreview) => void;
};

/** Finds a debtor and shows the text as they would get it. Nobody is contacted. */
export function RealDebtor({ document, show }: Props) {
  const api = useApi();
  const { credor, me } = useCredor();
  const { credorId } = credor;
  const [text, setText] = useState('');
  const trial = useTrial(document, credorId);
  const find = useMutation({
    mutationFn: async () => {
      const { rows } = await api.send(DebtorPage, 'POST', '/debtor-searches', {
        credorId,
        text,
        limit: 1,
      });
      const [first] = rows;
      if (!first) throw new Error('Ninguém foi encontrado com este nome, documento ou contrato.');
      show(await trial.mutateAsync(first.debtorId));
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
