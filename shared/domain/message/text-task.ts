import * as z from 'zod';
import { Instant } from '#shared/domain/values/zone.ts';
import { APPROVED_AS, isRestingText, type MetaText, type WhatsAppTexts } from './whatsapp-texts.ts';

/** What a gestor has to look after about a text: Meta lets nothing be sent with it, or charges it as something else. */
export const TextTask = z.object({
  /** Names this piece of news: a text that is paused again is a task again. */
  taskId: z.string().max(120),
  kind: z.enum(['rests', 'moved']),
  /** The state or the category, as Meta writes it. */
  told: z.string(),
  since: Instant,
});
export type TextTask = z.infer<typeof TextTask>;

/** Tasks that were done are remembered so long that their news, which come twice, open none anew. */
const DONE_MAX = 40;

/** What waits for a gestor about a text. It ends when somebody has looked after it, and by itself once Meta takes it back. */
export function tasksOf(text: z.infer<typeof MetaText>): readonly TextTask[] {
  const { status, categories, done } = text;
  const tasks: TextTask[] = [];
  if (status !== null && isRestingText(text)) {
    const { state, at } = status;
    tasks.push({ taskId: `rests:${state}:${at}`, kind: 'rests', told: state, since: at });
  }
  const moved = categories.at(-1);
  if (moved !== undefined && moved.category !== APPROVED_AS) {
    const { category, since } = moved;
    tasks.push({ taskId: `moved:${category}:${since}`, kind: 'moved', told: category, since });
  }
  return tasks.filter(({ taskId }) => !done.some((one) => one.taskId === taskId));
}

type Doing = {
  readonly name: string;
  readonly language: string;
  readonly taskId: string;
  readonly note: string;
  readonly by: string;
  readonly at: Instant;
};

/** The same list back where no such task waits. */
export function withTaskDone(known: WhatsAppTexts, doing: Doing): WhatsAppTexts {
  const { name, language, taskId, note, by, at } = doing;
  const found = known.texts.find((text) => text.name === name && text.language === language);
  if (found === undefined || !tasksOf(found).some((task) => task.taskId === taskId)) return known;
  const done = [...found.done, { taskId, note, by, at }].slice(-DONE_MAX);
  return { texts: known.texts.map((text) => (text === found ? { ...text, done } : text)) };
}
