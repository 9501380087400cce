import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { readCount } from '../read-field.ts';
import { fieldOf } from '../record-layout.ts';
import { titleReader } from './read-title.ts';
import type { RetornoFormat } from './retorno-format.ts';
import type { RetornoNews } from './retorno-news.ts';
import { RetornoRefused } from './retorno-refused.ts';
import { tallyKeeper } from './tally.ts';

/** Reads what comes after the header. `read` says whether the file's trailer was this line. */
export type TitleReader = {
  readonly read: (line: string, number: number, into: RetornoNews[]) => boolean;
};

/** Files of 400 positions: one line, one title. Lines of other types (Pix, rateio, messages) are passed over. */
export function titles400(format: RetornoFormat, generatedOn: LocalDate | null): TitleReader {
  const readTitle = titleReader(format, generatedOn);
  const keeper = tallyKeeper(format.tallies);
  const sequence = fieldOf(format.header, 'sequencial');
  let lines = 1;
  return {
    read(line, number, into) {
      lines += 1;
      const type = line.charAt(0);
      if (type === '9') {
        const stated = readCount(line, sequence);
        if (stated && stated !== lines) {
          const reason = `o trailer é o registro ${stated}, e no arquivo ele é o ${lines}; faltam ou sobram linhas`;
          throw new RetornoRefused(number, sequence.from, reason);
        }
        into.push(...keeper.compare(line, number));
        return true;
      }
      if (type === format.titleType) {
        const read = readTitle(line, '', number);
        if ('reason' in read) {
          keeper.addUnread();
          into.push({ kind: 'rejected', line: number, column: read.column, reason: read.reason });
        } else {
          keeper.add(read);
          into.push({ kind: 'title', title: read });
        }
      } else if (!/[2-8]/.test(type)) {
        keeper.addUnread();
        into.push({
          kind: 'rejected',
          line: number,
          column: 1,
          reason: `tipo de registro "${type}" desconhecido`,
        });
      }
      return false;
    },
  };
}
