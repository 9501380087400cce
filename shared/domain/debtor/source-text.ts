import { CredorId } from '#shared/domain/values/ids.ts';

/** A creditor's own file, or a provider that they asked and paid. */
const FROM_CREDOR = /^(?:credor:|provedor:[^@]+@)(.+)$/;
const FROM_PROVIDER = /^provedor:([^@]+)@/;

/** The credor that brought a datum about a debtor, or had it looked up; null for other sources. */
export function credorOfSource(source: string): CredorId | null {
  return CredorId.safeParse(FROM_CREDOR.exec(source)?.[1]).data ?? null;
}

/** In place of the source of a datum that another credor brought. */
export const OTHER_CREDOR = 'outro credor';

/** Whether a reader may know where a datum came from: from a credor that they see, or from none at all. */
export function seesSource(source: string, sees: (credorId: CredorId) => boolean): boolean {
  const credorId = credorOfSource(source);
  return credorId === null || sees(credorId);
}

/** Where a datum came from, as people read it. */
export function sourceText(source: string): string {
  const [, provider] = FROM_PROVIDER.exec(source) ?? [];
  if (provider) return `consulta ao provedor ${provider}`;
  const credorId = credorOfSource(source);
  return credorId ? `cadastro do credor ${credorId}` : source;
}
