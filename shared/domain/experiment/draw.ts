import { createHmac } from 'node:crypto';
import type { DebtorId } from '#shared/domain/values/ids.ts';

const BYTES = 6;
const SIZE = 2 ** (8 * BYTES);

/**
 * A number from 0 up to, and without, 1 that takes the place of chance: always the same for a person and a drawing, evenly
 * spread over people, and unrelated between drawings. The debtor's id is itself a hash by the deployment's secret, so
 * nobody can pick a CPF for an arm.
 */
export const drawOf = (debtorId: DebtorId, drawing: string): number =>
  createHmac('sha256', drawing).update(debtorId).digest().readUIntBE(0, BYTES) / SIZE;
