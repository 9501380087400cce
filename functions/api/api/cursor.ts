import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * Where a list goes on, as text that the caller can neither read into another list nor make up: it is signed together
 * with what was asked.
 *
 * @param question what the list is of; another question refuses the cursor
 */
export const sealCursor = (key: string, question: string, position: string): string =>
  [Buffer.from(position).toString('base64url'), signature(key, question, position)].join('.');

/** @returns null when it was not sealed by us for this question */
export function openCursor(key: string, question: string, cursor: string): string | null {
  const [text = '', signed = ''] = cursor.split('.');
  const position = Buffer.from(text, 'base64url').toString();
  const [given, right] = [Buffer.from(signed), Buffer.from(signature(key, question, position))];
  const isOurs = given.length === right.length && timingSafeEqual(given, right);
  return isOurs && cursor === sealCursor(key, question, position) ? position : null;
}

const signature = (key: string, question: string, position: string): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['cursor', question, position]))
    .digest('base64url');
