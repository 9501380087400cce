import { Select, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { FLAG_NAMES } from '../../../parts/words.ts';
import { useDebtorAction } from './use-debtor-action.ts';

type Props = { readonly debtor: DebtorView; readonly close: () => void };

const EVIDENCE_LENGTH_MIN = 3;
const EVIDENCE_LENGTH_MAX = 500;

/** The team learned something of the person that the law protects. */
export function FlagModal({ debtor: { debtorId, flags }, close }: Props) {
  const [flag, setFlag] = useState<string | null>(null);
  const [evidence, setEvidence] = useState('');
  const mark = useDebtorAction(debtorId, 'flags', 'Marca registrada.', close);
  const open = Object.entries(FLAG_NAMES).filter(
    ([known]) => !flags.some((noted) => noted.flag === known),
  );
  return (
    <ActionModal
      title="Marcar a pessoa"
      verb="Marcar"
      opened
      close={close}
      act={() => mark.mutate({ flag, evidence: evidence.trim() })}
      isActing={mark.isPending}
      error={mark.error}
      isReady={flag !== null && evidence.trim().length >= EVIDENCE_LENGTH_MIN}
    >
      <Select
        label="O que se soube"
        placeholder="Escolha"
        data={open.map(([value, label]) => ({ value, label }))}
        value={flag}
        onChange={setFlag}
        allowDeselect={false}
      />
      <Textarea
        label="Evidência"
        description="Quem contou, quando, que documento. Fica na ficha, fora da linha do tempo."
        autosize
        minRows={3}
        maxLength={EVIDENCE_LENGTH_MAX}
        required
        value={evidence}
        onChange={(event) => setEvidence(event.currentTarget.value)}
      />
      <Text size="sm" c="dimmed">
        Falecida ou menor: nada mais é enviado, e negativações são retiradas. Superendividada: a
        cobrança automática para, e a equipe trata com ela. Vale para todos os credores.
      </Text>
    </ActionModal>
  );
}
