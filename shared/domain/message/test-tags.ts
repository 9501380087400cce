import * as z from 'zod';
import { CredorId } from '#shared/domain/values/ids.ts';

/**
 * What the channel gives back with the news of a test, so that they find it. Channels take letters, digits, dashes and underscores
 * only, so the test's id is written in those.
 */
export const TestTags = z.object({
  test: z
    .string()
    .max(256)
    .regex(/^[A-Za-z0-9_-]+$/),
  credorId: CredorId,
});
export type TestTags = z.infer<typeof TestTags>;

export const testTagsOf = (credorId: CredorId, testId: string): TestTags => ({
  test: Buffer.from(testId).toString('base64url'),
  credorId,
});

export const testIdIn = ({ test }: TestTags): string => Buffer.from(test, 'base64url').toString();
