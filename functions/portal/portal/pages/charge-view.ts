import type { Charge } from '#shared/domain/charge/charge.ts';
import type { Chargeable } from '#shared/domain/charge/gateway-offers.ts';
import type { Credor } from '#shared/domain/credor/credor.ts';
import type { Payment } from '#shared/domain/payment/payment.ts';
import type { Instant, Zone } from '#shared/domain/values/zone.ts';

/** What the pages of one charge are made of. */
export type ChargeView = {
  readonly credor: Credor;
  /** Whose address decides whether there may be a boleto. */
  readonly profile: Chargeable;
  readonly base: string;
  readonly csrf: string;
  readonly zone: Zone;
  readonly now: Instant;
  readonly charge: Charge;
  /** Where this charge's payment is found once it is paid. */
  readonly payments: readonly Payment[];
};
