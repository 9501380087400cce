import * as z from 'zod';
import { RegistryName } from '#shared/domain/listing/listing-kind.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** What a debt is listed with, as our functions send it. */
export const RegistryOrder = z.object({
  credor: z.object({ nome: z.string().min(2), documento: z.string().min(11) }),
  devedor: z.object({ nome: z.string().min(2), documento: z.string().min(11) }),
  contrato: z.string().min(1),
  vencimento: LocalDate,
  valor: Centavos.min(1),
  avisadoEm: LocalDate,
  titulo: z.object({ especie: z.string().min(2), praca: z.string().min(3) }).optional(),
  endereco: z
    .object({
      logradouro: z.string().min(1),
      bairro: z.string(),
      cidade: z.string().min(1),
      uf: z.string().length(2),
      cep: z.string().length(8),
    })
    .optional(),
});
export type RegistryOrder = z.infer<typeof RegistryOrder>;

/** One debt at the simulated bureau or cartório, and when it came and went. */
export const RegistryEntry = z.object({
  registry: RegistryName,
  key: z.string(),
  protocol: z.string(),
  order: RegistryOrder,
  filedAt: Instant,
  releasedAt: Instant.nullable(),
  because: z.string().nullable(),
});
export type RegistryEntry = z.infer<typeof RegistryEntry>;

export const RegistryState = z.object({ entries: z.array(RegistryEntry) });

/** The book of the simulated registries. The same key is the same entry, however often it is filed. */
export function createRegistryBook() {
  let entries: readonly RegistryEntry[] = [];
  const find = (registry: RegistryName, key: string): RegistryEntry | undefined =>
    entries.find((entry) => entry.registry === registry && entry.key === key);
  return {
    find,
    entries: (): readonly RegistryEntry[] => entries,
    file(registry: RegistryName, key: string, order: RegistryOrder, at: Instant): RegistryEntry {
      const known = find(registry, key);
      if (known) return known;
      const protocol = `${registry === 'sandbox-bureau' ? 'B' : 'C'}-${1_000 + entries.length}`;
      const entry = {
        registry,
        key,
        protocol,
        order,
        filedAt: at,
        releasedAt: null,
        because: null,
      };
      entries = [...entries, entry];
      return entry;
    },
    release(entry: RegistryEntry, because: string, at: Instant): void {
      if (entry.releasedAt !== null) return;
      entries = entries.map((known) =>
        known === entry ? { ...entry, releasedAt: at, because } : known,
      );
    },
    exportState: (): z.infer<typeof RegistryState> => ({ entries: [...entries] }),
    importState(state: unknown): void {
      ({ entries } = RegistryState.parse(state));
    },
  };
}
