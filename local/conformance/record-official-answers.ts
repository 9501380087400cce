import { recordOfficialAnswers } from './answers.ts';
import { askAll } from './ask-all.ts';
import { startOfficialContender } from './official-contender.ts';

const official = await startOfficialContender();
try {
  recordOfficialAnswers(await askAll(official));
} finally {
  await official.close();
}
