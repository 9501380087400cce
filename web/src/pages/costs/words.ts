import type { CostView } from '#events/api/cost.ts';
import { FEE_KINDS } from '#shared/domain/cost/fee-of.ts';
import { formatCount, formatReais } from '../../parts/format.ts';
import { CHANNEL_NAMES } from '../../parts/words.ts';

type Group = CostView['byDay'][number];

/** What stands for something that does not apply, or was not yet booked. */
const NOWHERE = '-';

const PURPOSES: Readonly<Record<string, string>> = {
  'payment-receipt': 'agradecimento',
  'owed-again-notice': 'aviso de devolução',
  'agreement-notice': 'notícia de acordo',
  'listing-notice': 'aviso de registro',
  'text-test': 'testes de textos',
};

export const carteiraText = (
  { key }: Group,
  carteiraName: (carteiraId: string) => string,
): string =>
  key === NOWHERE
    ? 'nenhuma (testes, análise de crédito, e o que saiu antes do livro de custos)'
    : carteiraName(key);

/** What is paid to others than channels. */
const FEES: Readonly<Record<(typeof FEE_KINDS)[number], string>> = {
  'look-up': 'Consulta de contatos',
  listing: 'Registro de inadimplência',
  'credit-report': 'Relatório de birô, na análise de crédito',
};
const feeText = (kind: string): string | undefined =>
  FEE_KINDS.filter((known) => known === kind).map((known) => FEES[known])[0];

export const channelText = ({ key }: Group): string => CHANNEL_NAMES[key] ?? feeText(key) ?? key;

/** `padrao, versão 2: d-mais-5`, or what the message was for where it belongs to no step. */
export function campaignText({ key }: Group): string {
  const [regua = '', step = ''] = key.split(' ');
  const [kind = '', payee] = step.split(':');
  if (payee !== undefined) return `${feeText(kind) ?? kind}: ${payee}`;
  const what = PURPOSES[step] ?? step;
  if (regua === NOWHERE) return what === NOWHERE ? 'antes do livro de custos' : what;
  const [reguaId = '', version = ''] = regua.split('@');
  return `${reguaId}, versão ${version}: ${what}`;
}

export const armText = ({ key }: Group): string => key.split('/').join(', grupo ');

export const monthText = ({ key }: Group): string => key.split('-').toReversed().join('/');

const MICROS_PER_CENTAVO = 10_000;
/** What messages cost, and how many of them nobody has told the price of. */
export const costText = ({
  costMicros,
  unpriced,
}: Pick<Group, 'costMicros' | 'unpriced'>): string => {
  const known = formatReais(centavosOf(costMicros));
  if (unpriced === 0) return known;
  const without = `${formatCount(unpriced)} sem preço`;
  return costMicros === 0 ? without : `${known} e ${without}`;
};

const centavosOf = (micros: number): number => Math.round(micros / MICROS_PER_CENTAVO);
