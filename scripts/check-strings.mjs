/**
 * The sentences of the app: complete in every language, and neither missing nor left over in
 * the code. Prints one line for each mistake.
 */
import { compareLanguages } from './strings/catalogue.mjs';
import { findUses, readDynamicKeys, readLanguages } from './strings/read.mjs';
import { compareUsage } from './strings/usage.mjs';
import { runScript } from './setup/say.mjs';

/** The language that developers write, and the others are compared with. */
const SOURCE = 'en';
const EXPECTED = ['de', 'en', 'pl'];

await runScript(async () => {
  const languages = await readLanguages();
  const files = languages.get(SOURCE) ?? new Map();
  const mistakes = [
    ...EXPECTED.filter((code) => !languages.has(code)).map((code) => `locales/${code} is missing`),
    ...compareLanguages(languages, SOURCE),
    ...compareUsage({ files, uses: await findUses(SOURCE, [...files.keys()]), dynamic: await readDynamicKeys() }),
  ];
  for (const mistake of mistakes) console.error(mistake);
  const sentences = [...files.values()].reduce((sum, { size }) => sum + size, 0);
  console.log(`${languages.size} languages, ${sentences} sentences in ${SOURCE}: ${mistakes.length} mistakes`);
  return mistakes.length === 0 ? 0 : 1;
});
