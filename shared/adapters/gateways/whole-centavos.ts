import * as z from 'zod';
import { centavos, WRITTEN_AMOUNT_MAX } from '#shared/domain/values/money.ts';

/** An amount that a gateway writes in centavos, a JSON integer above zero. */
export const WholeCentavos = z.int().min(1).max(WRITTEN_AMOUNT_MAX).transform(centavos);
