import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address.ts';

/** Whether the name of an address leads to the public internet, inside a network, or nowhere. */
export type WhereItLeads = (url: string) => Promise<'outside' | 'inside' | 'nowhere'>;

/**
 * Asked when somebody writes an address down, so that they are told at once. The call asks again: a name may lead elsewhere by then.
 *
 * @param url an absolute one
 */
export const whereItLeads: WhereItLeads = async (url) => {
  try {
    const addresses = await lookup(new URL(url).hostname, { all: true });
    return addresses.every(({ address }) => isPublicAddress(address)) ? 'outside' : 'inside';
  } catch {
    return 'nowhere';
  }
};
