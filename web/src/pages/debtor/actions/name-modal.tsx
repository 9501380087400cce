import { Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

const NAME_LENGTH_MIN = 2;
const NAME_LENGTH_MAX = 120;
const EVIDENCE_LENGTH_MIN = 3;
const EVIDENCE_LENGTH_MAX = 500;

/** The person goes by another name, or it was written wrong. */
export function NameModal({ debtor, close }: Props) {
  const [name, setName] = useState(debtor.name);
  const [evidence, setEvidence] = useState('');
  const correct = useDebtorAction(debtor.debtorId, 'name', 'Nome corrigido.', close);
  const isOther = name.trim() !== debtor.name && name.trim().length >= NAME_LENGTH_MIN;
  return (
    <ActionModal
      title="Corrigir nome"
      verb="Corrigir"
      opened
      close={close}
      act={() => correct.mutate({ name: name.trim(), evidence: evidence.trim() })}
      isActing={correct.isPending}
      error={correct.error}
      isReady={isOther && evidence.trim().length >= EVIDENCE_LENGTH_MIN}
    >
      <TextInput
        label="Nome certo"
        description="Como a pessoa quer ser chamada: vale o nome social."
        maxLength={NAME_LENGTH_MAX}
        required
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Textarea
        label="Evidência"
        description="Quem pediu, quando, que documento. Fica guardada fora da linha do tempo."
        autosize
        minRows={2}
        maxLength={EVIDENCE_LENGTH_MAX}
        required
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        Vale em todos os credores. Linhas de arquivos com este CPF e um nome que não se parece com
        ele são rejeitadas.
      </Text>
    </ActionModal>
  );
}
