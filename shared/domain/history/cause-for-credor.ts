import { CredorId } from '#shared/domain/values/ids.ts';

/** Work that a creditor begins, and that may change cases of others as well. */
const WORK = ['lookup', 'remessa', 'sorting'] as const;
type Work = (typeof WORK)[number];

const ALARM = 'alarm';
const BEGUN_FOR = new RegExp(`^(?:${[ALARM, ...WORK].join('|')}):([^:]+):`);

/** The cause of what a creditor's work changes, as `sorting:loja-aurora:<its id>`. */
export const causeForCredor = (work: Work, credorId: CredorId, id: string): string =>
  `${work}:${credorId}:${id}`;

/** The cause of what is decided when an alarm rings, whose key begins with the creditor that it is of. */
export const causeOfAlarm = (key: string): string => `${ALARM}:${key}`;

/** Whose work or alarm a cause names, which another creditor must not read; null where it names none. */
export const credorOfCause = (cause: string): CredorId | null =>
  CredorId.safeParse(BEGUN_FOR.exec(cause)?.[1]).data ?? null;
