import { expect, test } from 'vitest';
import { DEFAULT_TEMPLATES } from './default-templates/default-templates.ts';
import { letterFindings } from './letter-lint.ts';
import { Template } from './template.ts';
import { templateProblems } from './template-problems.ts';

const MADE = [
  ['bold letters', '𝐩𝐞𝐧𝐡𝐨𝐫𝐚𝐫 𝐭𝐮𝐝𝐨'],
  ['letters of mathematics', '𝗱í𝘃𝗶𝗱𝗮'],
  ['full width', 'ｓｅｒａｓａ'],
  ['Cyrillic letters', 'sеrаsа'],
  ['Greek letters', 'ριx'],
  ['small capitals', 'ᴅíᴠɪᴅᴀ'],
  ['a letter without its dot', 'dıvıda'],
  ['letters in circles', 'ⓢⓔⓡⓐⓢⓐ'],
  ['a blank in the middle', 'ser\u200basa'],
  ['a soft hyphen', 'dí\u00advida'],
  ['full width figures', 'Ｒ＄ ８９,９０'],
] as const;

const templateOf = (channel: Template['channel']) =>
  DEFAULT_TEMPLATES.find((one) => one.channel === channel && one.purpose === 'regua-step');

const problemsWith = (channel: Template['channel'], field: string, words: string) => {
  const template: Readonly<Record<string, unknown>> = { ...templateOf(channel) };
  const text = { ...template, [field]: `${words}\n${String(template[field])}` };
  return templateProblems(Template.parse(text));
};

test.each(
  MADE.flatMap(([name, words]) =>
    (
      [
        ['sms', 'text'],
        ['whatsapp', 'text'],
        ['email', 'text'],
        ['email', 'html'],
        ['email', 'subject'],
      ] as const
    ).map(([channel, field]) => [name, channel, field, words] as const),
  ),
)('%s hide nothing from the lint: %s %s', (_, channel, field, words) => {
  const reasons = problemsWith(channel, field, words).map(({ detail }) => detail);
  expect(reasons.join('\n')).toMatch(/e é outra;|CDC art\. 4[23]/);
});

test('a strange letter is refused at its line, with what to write instead', () => {
  expect(problemsWith('email', 'text', 'Bom dia.\nSеu recado')).toContainEqual({
    field: 'text',
    line: 2,
    detail:
      '"е" (U+0435) parece uma letra do alfabeto e é outra; apague e escreva de novo pelo teclado, sem fontes enfeitadas',
  });
});

test.each([
  'Olá, João! Ação, pinguim, maçã, à vista, 2ª via, nº 3, avô, avó, ÀÉÎÕÜÇ.',
  'Good morning: naïve café, 10:30 a.m. — see “our page”…',
  '👋🇧🇷 até logo ✓ 50 % 👨‍👩‍👧 🆗',
  'Jose\u0301 escreve com acento separado',
])('what people write by a keyboard stands: %s', (text) => {
  expect(letterFindings('text', text)).toEqual([]);
});
