import { formatDate } from '#shared/domain/values/local-date.ts';
import { formatReais } from '#shared/domain/values/money.ts';
import type { Party, PrintedBoleto } from './bolepix.ts';
import { taxIdWritten } from './letterhead.ts';

export const dueWritten = ({ read }: PrintedBoleto): string =>
  read.dueDate === null ? 'contra apresentação' : formatDate(read.dueDate);

export const amountWritten = ({ read }: PrintedBoleto): string =>
  read.amount === null ? 'em aberto' : formatReais(read.amount);

/** Name and document in one line, which is how a bank's clerk compares them. */
export const partyWritten = ({ name, taxId }: Party): string => `${name} · ${taxIdWritten(taxId)}`;
