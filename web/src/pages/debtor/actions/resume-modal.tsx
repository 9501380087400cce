import { Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DebtorView } from '#events/api/debtor.ts';
import { ActionModal } from '../../../parts/action-modal.tsx';
import { useCredor } from '../../../session/credor.tsx';
import { may } from '../../../session/may.ts';
import { ALL_CASES, LadderChoice } from './ladder-choice.tsx';
import { useDebtorAction } from './use-debtor-action.ts';

const WORDS_LENGTH_MIN = 3;
const WORDS_LENGTH_MAX = 500;

type Props = { readonly debtor: DebtorView; readonly close: () => void };

/** A ladder that rested or was ended goes on. */
export function ResumeModal({ debtor: { debtorId, cases }, close }: Props) {
  const resting = cases.filter(({ ladder }) => ladder.pause !== null || ladder.stop !== null);
  const [credorId, setCredorId] = useState(ALL_CASES);
  const [words, setWords] = useState('');
  const { me } = useCredor();
  const chosen = resting.filter((known) => credorId === ALL_CASES || known.credorId === credorId);
  const isProtected = chosen.some(({ ladder }) => ladder.isProtected);
  const mayLift = !isProtected || may(me, 'lift-protection');
  const resume = useDebtorAction(debtorId, 'resume', 'Régua retomada.', close);
  return (
    <ActionModal
      title="Retomar a régua"
      verb="Retomar"
      opened
      close={close}
      act={() =>
        resume.mutate({
          ...(credorId !== ALL_CASES && { credorId }),
          ...(isProtected && { words: words.trim() }),
        })
      }
      isActing={resume.isPending}
      error={resume.error}
      isReady={mayLift && (!isProtected || words.trim().length >= WORDS_LENGTH_MIN)}
    >
      <LadderChoice cases={resting} value={credorId} onChange={setCredorId} />
      {!mayLift && (
        <Text size="sm">
          Há uma ordem judicial, dificuldades, doença ou luto. Só um gestor retoma a régua.
        </Text>
      )}
      {isProtected && mayLift && (
        <Textarea
          label="O que mudou"
          description="A régua parou por um motivo que protege a pessoa. Fica na linha do tempo."
          autosize
          minRows={2}
          maxLength={WORDS_LENGTH_MAX}
          required
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <Text size="sm">
        A régua segue do ponto em que os dias a deixaram. O que caiu na pausa não é enviado.
      </Text>
    </ActionModal>
  );
}
