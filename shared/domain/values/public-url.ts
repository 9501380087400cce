import * as z from 'zod';

const IPV4 = /^\d+(?:\.\d+){3}$/;
/** Names that lead nowhere outside a machine or its network (RFC 6761, RFC 6762, RFC 8375, and the cloud's own). */
const INNER_NAMES = /(?:^|\.)(?:localhost|local|internal|home\.arpa|test|invalid)\.?$/;

/** Why an address is none that this system may call at the wish of whoever wrote it down, in pt-BR; null when it may. */
export function whyNotPublic(text: string): string | null {
  const url = URL.parse(text);
  if (url?.protocol !== 'https:') return 'o endereço precisa começar com https://';
  const { hostname, port, username, password } = url;
  if (username !== '' || password !== '') return 'tire o usuário e a senha do endereço';
  if (port !== '') return 'só a porta usual de HTTPS (443) é chamada; tire a porta do endereço';
  if (IPV4.test(hostname) || hostname.startsWith('['))
    return 'use um nome, não um número, como endereço';
  if (!hostname.includes('.') || INNER_NAMES.test(hostname))
    return `"${hostname}" não está na internet pública`;
  return null;
}

/** An address on the public internet by HTTPS, by name, at its usual port. Whether its name leads to a public address is seen when it is called. */
export const PublicUrl = z
  .string()
  .max(300)
  .superRefine((text, context) => {
    const message = whyNotPublic(text);
    if (message) context.addIssue({ code: 'custom', message });
  });
