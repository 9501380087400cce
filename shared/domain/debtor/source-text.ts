import { CredorId } from '#shared/domain/values/ids.ts';

const FROM_CREDOR = /^credor:(.+)$/;

/** The credor that brought a datum about a debtor; null for other sources. */
export function credorOfSource(source: string): CredorId | null {
  return CredorId.safeParse(FROM_CREDOR.exec(source)?.[1]).data ?? null;
}

/** Where a datum came from, as people read it. */
export function sourceText(source: string): string {
  const credorId = credorOfSource(source);
  return credorId ? `cadastro do credor ${credorId}` : source;
}
