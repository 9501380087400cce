import { Card, Select, SimpleGrid, Stack, Switch, TextInput, Title } from '@mantine/core';
import { FigureField } from '../../parts/figure-field.tsx';
import type { Draft } from './draft.ts';
import type { ErrorAt } from '../../parts/field-errors.ts';

type Fields = {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly errorAt: ErrorAt;
};

const INTEREST_MODES = [
  { value: 'pro-rata', label: 'do trecho inteiro' },
  { value: 'value-per-day', label: 'valor por dia, como no boleto' },
  { value: 'legal', label: 'a taxa da lei' },
] as const;

const WHOLE_BPS = 10_000;

/** What holds for every band. */
export function RulesFields({ draft, onChange, errorAt }: Fields) {
  const change = (changes: Partial<Draft>) => onChange({ ...draft, ...changes });
  const { lateTerms, promise } = draft;
  const figure = (
    label: string,
    unit: 'count' | 'days' | 'percent' | 'reais',
    path: string,
    [value, max]: readonly [number, number],
    onFigure: (value: number) => void,
  ) => (
    <FigureField
      label={label}
      unit={unit}
      value={value}
      max={max}
      onChange={(next) => onFigure(next ?? 0)}
      error={errorAt(path)}
    />
  );
  return (
    <Card withBorder padding="sm">
      <Stack gap="xs">
        <Title order={2} size="h5">
          Para todos
        </Title>
        <TextInput
          label="Título"
          value={draft.title}
          maxLength={120}
          onChange={(event) => change({ title: event.currentTarget.value })}
          error={errorAt('title')}
        />
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs" verticalSpacing="xs">
          {figure(
            'Oferta vale por',
            'days',
            'validityDays',
            [draft.validityDays, 30],
            (validityDays) => change({ validityDays }),
          )}
          {figure(
            'Primeiro vencimento em',
            'days',
            'firstDueDays',
            [draft.firstDueDays, 30],
            (firstDueDays) => change({ firstDueDays }),
          )}
          {figure(
            'Piso, do principal',
            'percent',
            'floorPrincipalBps',
            [draft.floorPrincipalBps, WHOLE_BPS],
            (floorPrincipalBps) => change({ floorPrincipalBps }),
          )}
          {figure(
            'Alçada do operador',
            'percent',
            'operatorDiscountBps',
            [draft.operatorDiscountBps, WHOLE_BPS],
            (operatorDiscountBps) => change({ operatorDiscountBps }),
          )}
          {figure(
            'Parcela mínima',
            'reais',
            'parcelMin',
            [draft.parcelMin, 100_000_000],
            (parcelMin) => change({ parcelMin }),
          )}
          {figure(
            'Desconto por antecipar',
            'percent',
            'payoffDiscountBps',
            [draft.payoffDiscountBps, 5_000],
            (payoffDiscountBps) => change({ payoffDiscountBps }),
          )}
          {figure(
            'Multa da parcela',
            'percent',
            'lateTerms.fineBps',
            [lateTerms.fineBps, 1_000],
            (fineBps) => change({ lateTerms: { ...lateTerms, fineBps } }),
          )}
          {figure(
            'Juros da parcela ao mês',
            'percent',
            'lateTerms.monthlyInterestBps',
            [lateTerms.monthlyInterestBps, 1_000],
            (monthlyInterestBps) => change({ lateTerms: { ...lateTerms, monthlyInterestBps } }),
          )}
          <Select
            label="Juros contados por"
            data={[...INTEREST_MODES]}
            value={lateTerms.interestMode}
            onChange={(interestMode) =>
              interestMode && change({ lateTerms: { ...lateTerms, interestMode } })
            }
            allowDeselect={false}
          />
          {figure(
            'Acordo quebra depois de',
            'days',
            'toleranceDays',
            [draft.toleranceDays, 90],
            (toleranceDays) => change({ toleranceDays }),
          )}
          {figure(
            'Renegociações',
            'count',
            'renegotiationsMax',
            [draft.renegotiationsMax, 20],
            (renegotiationsMax) => change({ renegotiationsMax }),
          )}
          {figure(
            'Promessa para até',
            'days',
            'promise.daysMax',
            [promise.daysMax, 60],
            (daysMax) => change({ promise: { ...promise, daysMax } }),
          )}
          {figure(
            'Tolerância da promessa',
            'days',
            'promise.toleranceDays',
            [promise.toleranceDays, 15],
            (toleranceDays) => change({ promise: { ...promise, toleranceDays } }),
          )}
          {figure(
            'Promessa remarcada até',
            'count',
            'promise.reschedulesMax',
            [promise.reschedulesMax, 10],
            (reschedulesMax) => change({ promise: { ...promise, reschedulesMax } }),
          )}
        </SimpleGrid>
        <Switch
          label="O credor é instituição financeira"
          description="Só então o parcelamento de pessoas físicas pode ter juros acima do teto do Código Civil."
          checked={draft.isFinancialInstitution === true}
          onChange={(event) =>
            change({
              isFinancialInstitution: event.currentTarget.checked,
              ...(!event.currentTarget.checked && { showsIof: false }),
            })
          }
        />
        <Switch
          label="Mostrar à equipe o IOF de um parcelamento"
          description="Só informa quanto seria: nada é cobrado de ninguém. De instituições financeiras."
          disabled={draft.isFinancialInstitution !== true}
          checked={draft.showsIof === true}
          onChange={(event) => change({ showsIof: event.currentTarget.checked })}
        />
      </Stack>
    </Card>
  );
}
