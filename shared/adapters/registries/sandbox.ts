import * as z from 'zod';
import type { Send } from '#shared/adapters/gateways/http-sender.ts';
import { callJson, foundIn } from '#shared/adapters/gateways/json-call.ts';
import type { RegistryName } from '#shared/domain/listing/listing-kind.ts';
import { addressLine, type PostalAddress } from '#shared/domain/values/postal-address.ts';
import type { ListingId } from '#shared/domain/values/ids.ts';
import { type Registry, RegistryRefused } from './registry.ts';

const Entry = z.object({
  protocolo: z.string().min(1).max(80),
  situacao: z.enum(['registrado', 'baixado']),
});

const placeOf = (address: PostalAddress) => ({
  logradouro: addressLine(address),
  bairro: address.district,
  cidade: address.city,
  uf: address.uf,
  cep: address.cep,
});

/** The bureau or the cartório of the local run: `PUT`, `GET` and `DELETE` of `/registros/<órgão>/<our key>`. */
export function sandboxRegistry(
  name: RegistryName,
  { send, baseUrl }: { readonly send: Send; readonly baseUrl: string },
): Registry {
  const urlOf = (key: ListingId) => `${baseUrl}/registros/${name}/${key}`;
  return {
    name,
    async file({ key, credor, debtor, contract, dueDate, amount, noticedOn, title }) {
      const json = {
        credor: { nome: credor.legalName, documento: credor.taxId },
        devedor: { nome: debtor.name, documento: debtor.taxId },
        contrato: contract,
        vencimento: dueDate,
        valor: amount,
        avisadoEm: noticedOn,
        ...(title && { titulo: { especie: title.species, praca: title.place } }),
        ...(title && debtor.address && { endereco: placeOf(debtor.address) }),
      };
      const headers = { 'idempotency-key': key };
      const answer = await callJson(send, Entry, { method: 'PUT', url: urlOf(key), headers, json });
      if (!answer.ok) {
        throw new RegistryRefused(`O órgão de teste recusou o registro (HTTP ${answer.status}).`);
      }
      return { protocol: answer.value.protocolo };
    },
    async lookUp(key) {
      const call = { method: 'GET', url: urlOf(key), headers: {} } as const;
      const found = foundIn(await callJson(send, Entry, call));
      if (found === null) return { state: 'absent' };
      const state = found.situacao === 'registrado' ? 'listed' : 'released';
      return { state, protocol: found.protocolo };
    },
    async release(key, because) {
      const call = { method: 'DELETE', url: urlOf(key), headers: {} } as const;
      const json = { motivo: because };
      const answer = await callJson(send, z.unknown(), { ...call, json });
      if (!answer.ok) throw new Error(`The sandbox registry answered ${answer.status}.`);
    },
  };
}
