import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import type { AgreementView } from '#events/api/agreement.ts';
import { formatDate, formatReais } from '../../parts/format.ts';
import { useCredor } from '../../session/credor.tsx';
import { may } from '../../session/may.ts';
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
      {owedAgain && (
        <Text size="sm">
          {owedAgain.since !== owedAgain.on && `${formatDate(owedAgain.since)} a `}
          {formatDate(owedAgain.on)}:{' '}
          {owedAgain.returned > 0
            ? `o credor devolveu ${formatReais(owedAgain.returned)}`
            : 'o credor corrigiu o valor de uma dívida'}
          , e por isso {formatReais(owedAgain.missing)} voltaram a faltar. Não é atraso da pessoa:
          sem multa nem juros até {formatDate(owedAgain.payBy)}.
        </Text>
      )}
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
