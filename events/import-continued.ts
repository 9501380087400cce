import * as z from 'zod';
import { CredorId, ImportId } from '#shared/domain/values/ids.ts';

/** An import that ran out of time goes on at a byte of the file; rows before it are in. */
export const ImportContinued = z.object({
  name: z.literal('ImportContinued'),
  importId: ImportId,
  credorId: CredorId,
  bucket: z.string().min(3).max(63),
  key: z.string().min(1).max(1024),
  fromByte: z.int().min(0),
  fromRow: z.int().min(1),
});
export type ImportContinued = z.infer<typeof ImportContinued>;
