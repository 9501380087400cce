import { httpSender } from '#shared/adapters/gateways/http-sender.ts';
import type { RegistryName } from '#shared/domain/listing/listing-kind.ts';
import type { Registry } from './registry.ts';
import { sandboxRegistry } from './sandbox.ts';

export type FindRegistry = (name: RegistryName) => Registry | null;

/** The registries of this deployment. @param sandboxUrl where the simulated ones listen; empty where there are none */
export function openRegistries(sandboxUrl: string): FindRegistry {
  const send = httpSender();
  return (name) =>
    sandboxUrl === '' ? null : sandboxRegistry(name, { send, baseUrl: sandboxUrl });
}
