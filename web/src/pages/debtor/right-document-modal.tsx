import { type ComponentProps, useState } from 'react';
import { ActionModal } from '../../parts/action-modal.tsx';
import { isProof, ProofField } from '../coverage/proof-field.tsx';
import { RightDocument } from '../coverage/right-document.tsx';
import { useJoin } from '../coverage/use-conflicts.ts';

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
      isReady={right !== null && isProof(proof)}
    >
      <RightDocument people={people} right={right} say={setRight} />
      <ProofField proof={proof} say={setProof} />
    </ActionModal>
  );
}
