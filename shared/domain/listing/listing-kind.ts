import * as z from 'zod';

/** Where a debt may be made known: at a credit bureau (_negativação_), or as a protested title at a _cartório_. */
export const ListingKind = z.enum(['negativacao', 'protesto']);
export type ListingKind = z.infer<typeof ListingKind>;

/** Whoever keeps listings; docs/negativacao.md tells how to connect each. */
export const RegistryName = z.enum(['sandbox-bureau', 'sandbox-cartorio']);
export type RegistryName = z.infer<typeof RegistryName>;

/** What people read, in pt-BR. */
export const KIND_WORDS: Readonly<Record<ListingKind, string>> = {
  negativacao: 'negativação',
  protesto: 'protesto',
};

export const REGISTRY_WORDS: Readonly<Record<RegistryName, string>> = {
  'sandbox-bureau': 'birô de crédito de teste',
  'sandbox-cartorio': 'cartório de protesto de teste',
};

/** What each of them keeps: no bureau protests, and no cartório lists. */
export const REGISTRY_KINDS: Readonly<Record<RegistryName, ListingKind>> = {
  'sandbox-bureau': 'negativacao',
  'sandbox-cartorio': 'protesto',
};
