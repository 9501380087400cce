import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';

/** S3 writes keys into its notifications as forms do: `+` for a space, the rest in percent. */
const FormKey = z
  .string()
  .min(1)
  .max(3_072)
  .transform((key) => decodeURIComponent(key.replaceAll('+', ' ')));

/** S3's own notification that files arrived. When a notification is set up S3 sends a test that names no file. */
export const FileArrived = z.union([
  z.object({
    Records: z
      .array(
        z.object({
          eventName: z.string().startsWith('ObjectCreated:'),
          /** When the file was stored. */
          eventTime: Instant.optional().catch(undefined),
          s3: z.object({
            bucket: z.object({ name: z.string().min(3).max(63) }),
            object: z.object({
              key: FormKey,
              /** Grows with every write to a key: tells one upload of a file from the next. */
              sequencer: z.string().max(40).default(''),
            }),
          }),
        }),
      )
      .min(1)
      .max(10),
  }),
  z.object({ Event: z.literal('s3:TestEvent') }),
]);
export type FileArrived = z.infer<typeof FileArrived>;
