import { expect, test } from 'vitest';
import { DEFAULT_TEMPLATES } from './default-templates.ts';

test('every e-mail and SMS of a new deployment has its English', () => {
  const written = DEFAULT_TEMPLATES.filter(
    (template) => template.channel === 'email' || template.channel === 'sms',
  );
  const untold = written.filter(({ translations }) => translations?.en === undefined);
  expect(untold.map(({ templateId }) => templateId)).toEqual([]);
});
