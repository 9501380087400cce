import type { World } from '#local/world.ts';
import type { ContactPolicy } from '#shared/domain/gate/contact-policy.ts';
import { CarteiraId, CredorId } from '#shared/domain/values/ids.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { changePolicy } from './change-policy.ts';

const DATED = {
  source: 'Pedido do credor, no contrato com a casa',
  validFrom: localDate('2026-01-01'),
  validUntil: null,
};
const HOURS: ContactPolicy['hours'][number] = {
  ...DATED,
  of: { credorId: CredorId.parse('faculdade-horizonte') },
  ufs: 'all',
  channels: ['email', 'sms', 'voice'],
  weekdays: ['10:00', '16:30'],
  saturday: null,
  restDays: null,
};
const CAP: ContactPolicy['caps'][number] = {
  ...DATED,
  of: { credorId: CredorId.parse('loja-aurora'), carteiraId: CarteiraId.parse('inicial') },
  channels: ['email', 'sms'],
  per: 'month',
  max: 2,
};

/**
 * As an admin publishes what one credor asked for of hours, and a carteira of the other of a cap, once however often it is done.
 *
 * @throws when the API answers with anything but success
 */
export const publishStricterRules = (world: Pick<World, 'aws'>): Promise<void> =>
  changePolicy(world, ({ hours, caps }) => ({
    hours: [...hours.filter(({ of }) => of === undefined), HOURS],
    caps: [...caps.filter(({ of }) => of === undefined), CAP],
  }));
