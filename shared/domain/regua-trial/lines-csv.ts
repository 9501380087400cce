import { csvLine } from '#shared/domain/import/csv-text.ts';
import { CHANNEL_NAMES } from '#shared/domain/message/channel.ts';
import { reasonLabel } from '#shared/domain/report/reason-labels.ts';
import type { DebtorId } from '#shared/domain/values/ids.ts';
import { toLocal, type Zone } from '#shared/domain/values/zone.ts';
import type { TrialLine } from './trial-line.ts';

const HEADERS = [
  'Devedor',
  'Credor',
  'Quando',
  'Passo',
  'O que acontece',
  'Canal',
  'Por quê',
  'Custo (R$)',
];

const WHAT: Readonly<Record<TrialLine['what'], string>> = {
  sent: 'sai',
  held: 'espera',
  skipped: 'passo não é enviado',
  withheld: 'mensagem não é enviada',
  task: 'tarefa para a equipe',
};
const MICROS_PER_REAL = 1_000_000;
const COST_DIGITS = 4;

export const LINES_HEADER = csvLine(HEADERS);

/** The lines of one person for a Brazilian spreadsheet. Who it is, only the id tells: no name leaves the table. */
export const linesCsv = (debtorId: DebtorId, zone: Zone, lines: readonly TrialLine[]): string =>
  lines
    .map(({ at, credorId, stepId, what, channel, reasons, costMicros }) =>
      csvLine([
        debtorId,
        credorId,
        toLocal(at, zone).slice(0, 16).replace('T', ' '),
        stepId ?? '',
        WHAT[what],
        channel === null ? '' : CHANNEL_NAMES[channel],
        reasons.map(reasonLabel).join(', '),
        costMicros === null
          ? 'sem preço'
          : (costMicros / MICROS_PER_REAL).toFixed(COST_DIGITS).replace('.', ','),
      ]),
    )
    .join('');
