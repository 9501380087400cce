import { Button } from '@mantine/core';
import { useState } from 'react';
import type { AgreementView } from '#events/api/agreement.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
import { OwedAgainText } from './owed-again-text.tsx';
import { LetGoModal } from '../agreements/actions/let-go-modal.tsx';

/** Why something that was paid is missing again, as the debtor was told, and what a gestor may make of it. */
export function OwedAgain({
  debtorId,
  agreement,
}: {
  readonly debtorId: string;
  readonly agreement: AgreementView;
}) {
  const { me } = useCredor();
  const [isOpen, setOpen] = useState(false);
  const { owedAgain, rest } = agreement;
  return (
    <>
      {owedAgain && <OwedAgainText owed={owedAgain} />}
      {rest !== null && may(me, 'decide-agreement') && (
        <Button size="compact-sm" variant="light" mt={4} onClick={() => setOpen(true)}>
          Deixar por isso mesmo
        </Button>
      )}
      {isOpen && rest !== null && (
        <LetGoModal
          debtorId={debtorId}
          agreement={agreement}
          rest={rest}
          close={() => setOpen(false)}
        />
      )}
    </>
  );
}
