import { Textarea } from '@mantine/core';
import { type ComponentProps, useState } from 'react';
import { ActionModal } from '../../parts/action-modal.tsx';
import { RightDocument } from '../coverage/right-document.tsx';
import { useJoin } from '../coverage/use-conflicts.ts';

const PROOF_LENGTH_MIN = 10;
const PROOF_LENGTH_MAX = 500;

type Props = Pick<ComponentProps<typeof RightDocument>, 'people'> & {
  readonly credorId: string;
  readonly ground: string;
  readonly close: () => void;
};

/** Of registrations that are joined: which document turned out to be the person's, and what shows it. */
export function RightDocumentModal({ credorId, ground, people, close }: Props) {
  const [right, setRight] = useState<string | null>(null);
  const [proof, setProof] = useState('');
  const join = useJoin(credorId, close, 'Dito qual documento é o da pessoa.');
  const wish = { people: people.map(({ debtorId }) => debtorId), ground, proof: proof.trim() };
  return (
    <ActionModal
      title="Qual documento é o certo"
      verb="Dizer"
      opened
      close={close}
      act={() => join.mutate({ ...wish, right: right ?? undefined })}
      isActing={join.isPending}
      error={join.error}
      isReady={right !== null && proof.trim().length >= PROOF_LENGTH_MIN}
    >
      <RightDocument people={people} right={right} say={setRight} />
      <Textarea
        label="O que mostra isso"
        description="Que documento ou conversa, quando. Fica na ficha, fora da linha do tempo."
        autosize
        minRows={3}
        maxLength={PROOF_LENGTH_MAX}
        required
        value={proof}
        onChange={(event) => setProof(event.currentTarget.value)}
      />
    </ActionModal>
  );
}
