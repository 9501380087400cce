import { Card, Group, Stack, Text, Title } from '@mantine/core';
import type { CaseView } from '#events/api/debtor.ts';
import { useCarteiraName } from '../../parts/carteiras.ts';
import { formatReais } from '../../parts/format.ts';
import { StatusBadge } from '../../parts/status-badge.tsx';
import { CASE_STATUS } from '../../parts/words.ts';
import { AgreementsCard } from './agreements-card.tsx';
import { BookPayment } from './book-payment.tsx';
import { ChargesCard } from './charges-card.tsx';
import { DebtList } from './debt-list.tsx';
import { LadderNotes } from './ladder-notes.tsx';
import { ListingsCard } from './listings-card.tsx';
import { OverrideList } from './override-list.tsx';
import { OwedAgainText, RestsAgainText } from './owed-again-text.tsx';
import { PaymentsCard } from './payments-card.tsx';
import { PromisesCard } from './promises-card.tsx';
import { ScoreCard } from './score-card.tsx';

type Case = { readonly debtorId: string; readonly known: CaseView };

/** A person's whole business with one credor. */
export function CaseSection({ debtorId, known }: Case) {
  const { credorName, status, disputeReason, carteiraId, regua, amountDue } = known;
  const carteiraName = useCarteiraName(known.credorId);
  return (
    <>
      <Card withBorder padding="sm">
        <Stack gap="xs">
          <Group justify="space-between" align="flex-start" wrap="nowrap">
            <div>
              <Title order={2} size="h5">
                {credorName}
              </Title>
              <Text size="xs" c="dimmed">
                Carteira {carteiraName(carteiraId)} · régua {regua.reguaId}, versão {regua.version}
              </Text>
            </div>
            <Stack gap={2} align="flex-end">
              <Text fw={650} size="lg">
                {formatReais(amountDue)}
              </Text>
              <StatusBadge {...CASE_STATUS[status]} />
            </Stack>
          </Group>
          {disputeReason !== null && (
            <Text size="sm" fs="italic">
              Contestada: “{disputeReason}”
            </Text>
          )}
          <LadderNotes known={known} />
          <OverrideList debtorId={debtorId} known={known} />
          {known.owedAgain && <OwedAgainText owed={known.owedAgain} />}
          {known.restsAgain > 0 && <RestsAgainText amount={known.restsAgain} />}
          <DebtList debtorId={debtorId} debts={known.debts} />
          <Group>
            <BookPayment debtorId={debtorId} credorId={known.credorId} />
          </Group>
        </Stack>
      </Card>
      {known.score && <ScoreCard debtorId={debtorId} known={known} score={known.score} />}
      {known.agreements.length > 0 && (
        <AgreementsCard debtorId={debtorId} agreements={known.agreements} />
      )}
      {known.promises.length > 0 && <PromisesCard promises={known.promises} />}
      {known.listings.length > 0 && <ListingsCard debtorId={debtorId} listings={known.listings} />}
      {known.charges.length > 0 && <ChargesCard charges={known.charges} />}
      {known.payments.length > 0 && <PaymentsCard debtorId={debtorId} payments={known.payments} />}
    </>
  );
}
