import { Select, Text } from '@mantine/core';
import { useState } from 'react';
import type { ConflictsPage } from '#events/api/coverage.ts';
import { JOIN_GROUND_TEXTS, type JoinGround } from '#shared/domain/debtor/join.ts';
import { ActionModal } from '../../parts/action-modal.tsx';
import { AlikePeople } from './alike-people.tsx';
import { isProof, ProofField } from './proof-field.tsx';
import { RightDocument } from './right-document.tsx';
import { useJoin } from './use-conflicts.ts';

type Props = {
  readonly credorId: string;
  readonly pair: ConflictsPage['pairs'][number];
  readonly close: () => void;
  readonly done: () => void;
};

/** Those that are listed as alike are two people or two companies. */
const GROUNDS: readonly JoinGround[] = ['mistyped-document', 'wrong-document'];

/** Two registrations are of one person: on what that rests, and what shows it. */
export function JoinModal({ credorId, pair, close, done }: Props) {
  const isSlip = pair.reasons.includes('document-slip');
  const [ground, setGround] = useState<string>(isSlip ? 'mistyped-document' : 'wrong-document');
  const [right, setRight] = useState<string | null>(null);
  const [proof, setProof] = useState('');
  const join = useJoin(credorId, () => {
    done();
    close();
  });
  const people = pair.people.map(({ debtorId }) => debtorId);
  return (
    <ActionModal
      title="Ligar os cadastros"
      verb="Ligar"
      opened
      close={close}
      act={() => join.mutate({ people, ground, proof: proof.trim(), right: right ?? undefined })}
      isActing={join.isPending}
      error={join.error}
      isReady={isProof(proof)}
    >
      <AlikePeople people={pair.people} />
      <Select
        label="Por que são a mesma pessoa"
        data={GROUNDS.map((value) => ({ value, label: JOIN_GROUND_TEXTS[value] }))}
        value={ground}
        onChange={(value) => setGround(value ?? ground)}
        allowDeselect={false}
      />
      <RightDocument people={pair.people} right={right} say={setRight} />
      <ProofField proof={proof} say={setProof} />
      <Text size="sm" c="dimmed">
        Nada muda de lugar: cada cadastro fica com o seu documento, dívidas, contatos e história.
        Limites, descadastros e o que protege a pessoa passam a valer para os dois, e um cadastro
        fala com ela de cada vez. Pode ser desfeito.
      </Text>
    </ActionModal>
  );
}
