import { Button, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { CalculationPaper } from '#events/api/calculation.ts';
import type { DebtView } from '#events/api/debtor.ts';
import { downloadFile } from '../../parts/download-file.ts';
import { Failure } from '../../parts/failure.tsx';
import { formatReais } from '../../parts/format.ts';
import { pdfOf } from '../../parts/pdf-of.ts';
import { useApi } from '../../session/session.tsx';
import styles from './debtor.module.css';

type OfDebt = { readonly debtorId: string; readonly debt: DebtView };

/** How today's value of a debt came about, line by line, to be kept as a PDF. */
export function Calculation({ debtorId, debt }: OfDebt) {
  const api = useApi();
  const { debtId, externalId, calculation, amountDue } = debt;
  const paper = useMutation({
    mutationFn: () =>
      api.get(CalculationPaper, `/debtors/${debtorId}/debts/${debtId}/calculation/paper`),
    onSuccess: ({ name, pdf }) => downloadFile(`${name}.pdf`, pdfOf(pdf)),
  });
  return (
    <>
      <dl className={styles['calculation']} aria-label={`Cálculo de ${externalId}`}>
        {calculation.map(({ label, formula, amount }) => (
          <div key={`${label}: ${formula}`} className={styles['line']}>
            <dt>
              {label}
              <Text span size="xs" c="dimmed">
                {` ${formula}`}
              </Text>
            </dt>
            <dd className={styles['amount']}>{formatReais(amount)}</dd>
          </div>
        ))}
        <div className={styles['line']}>
          <dt>Valor de hoje</dt>
          <dd className={styles['amount']}>{formatReais(amountDue)}</dd>
        </div>
      </dl>
      {paper.error && <Failure error={paper.error} />}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconDownload size={14} aria-hidden />}
        aria-label={`Baixar o cálculo de ${externalId} em PDF`}
        loading={paper.isPending}
        onClick={() => paper.mutate()}
      >
        Baixar o cálculo em PDF
      </Button>
    </>
  );
}
