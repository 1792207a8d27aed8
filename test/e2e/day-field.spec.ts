import de from '../../locales/de/common.json' with { type: 'json' };
import en from '../../locales/en/common.json' with { type: 'json' };
import pl from '../../locales/pl/common.json' with { type: 'json' };
import radarDe from '../../locales/de/radar.json' with { type: 'json' };
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { gridOf } from './pages/grid.ts';
import { guidesPage } from './pages/guides.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';

const WORDS = { pl, de, en } as const;
const COUNTRY = { pl: 'PL', de: 'DE', en: 'GB' } as const;
/** The clock of the tests stands at 22 November 2026. */
const SAID = {
  pl: { today: '22.11.2026', saturday: '21.11.2026', inWords: '21 listopada 2026', month: 'listopad 2026', typed: '3.2.26', asTyped: '03.02.2026', typedInWords: '3 lutego 2026' },
  de: { today: '22.11.2026', saturday: '21.11.2026', inWords: '21. November 2026', month: 'November 2026', typed: '3.2.26', asTyped: '03.02.2026', typedInWords: '3. Februar 2026' },
  en: { today: '22/11/2026', saturday: '21/11/2026', inWords: '21 November 2026', month: 'November 2026', typed: '3/2/26', asTyped: '03/02/2026', typedInWords: '3 February 2026' },
} as const;

for (const language of ['pl', 'de', 'en'] as const) {
  test(`a day in ${language} is typed or picked in the language and formats of the screen`, async ({ start }) => {
    const { page } = await start({ language });
    await page.setViewportSize({ width: 1366, height: 768 });
    await framePage(page, language).ready();
    await page.evaluate((formatCountry) => window.desk.setSettings({ formatCountry }), COUNTRY[language]);
    const { day: words } = WORDS[language];
    const said = SAID[language];
    const guides = guidesPage(page, language);
    await guides.openList();
    await guides.start('registration');
    await guides.unfold('customerNo');
    const step = guides.step('customerNo');
    const field = step.getByLabel(guides.words.field.day, { exact: true });
    await expect(field).toHaveValue(said.today);

    // Picked: the calendar opens on the day, tomorrow is not offered, arrows and Enter choose.
    await field.press('Alt+ArrowDown');
    const calendar = page.getByRole('dialog', { name: words.calendar });
    await expect(calendar.getByText(said.month, { exact: true })).toBeVisible();
    await expect(calendar.getByRole('gridcell', { selected: true })).toHaveText('22');
    await expect(calendar.getByRole('gridcell', { name: /^23,/ }).last().getByRole('button')).toBeDisabled();
    await expectNoViolations(page);
    await photograph(page, `day-calendar-${language}`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    await expect(calendar).toBeHidden();
    await expect(field).toHaveValue(said.saturday);
    await expect(field).toBeFocused();
    await expect(step.getByText(said.inWords)).toBeVisible();
    await step.getByRole('button', { name: words.choose }).click();
    await expect(calendar).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(calendar).toBeHidden();

    // Typed: loosely, and written as usual when one leaves it; what is no day is said and stays as typed.
    await field.fill(said.typed);
    await field.blur();
    await expect(field).toHaveValue(said.asTyped);
    await expect(step.getByText(said.typedInWords)).toBeVisible();
    await field.fill('31.2.2026');
    await field.blur();
    await expect(field).toHaveValue('31.2.2026');
    await expect(step.getByText(words.problem.slice(0, words.problem.indexOf('{')))).toBeVisible();
    await expectNoViolations(page);
    await photograph(page, `day-wrong-${language}`);
    await field.fill('');
    await field.blur();
    await expect(step.getByText(words.problem.slice(0, words.problem.indexOf('{')))).toBeHidden();
  });
}

test('in a dialog the calendar is left without leaving the dialog, and gives its day to the right field', async ({ start }) => {
  const { page } = await start({ language: 'de' });
  await page.setViewportSize({ width: 1366, height: 768 });
  await framePage(page, 'de').ready();
  await page.evaluate(() => window.desk.setSettings({ formatCountry: 'DE' }));
  await open(page, '/radar');
  await gridOf(page, radarDe.label).ready();
  await page.getByText(radarDe.takeOver.none).click();
  await page.getByRole('button', { name: radarDe.takeOver.add }).click();
  const dialog = page.getByRole('dialog').filter({ hasText: radarDe.takeOver.dialog });
  const field = dialog.getByLabel(radarDe.takeOver.field.startsOn);
  const calendar = page.getByRole('dialog', { name: de.day.calendar });
  await field.press('Alt+ArrowDown');
  await expect(calendar).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await expect(calendar).toBeHidden();
  await expect(dialog).toBeVisible();
  await field.press('Alt+ArrowDown');
  await calendar.getByRole('gridcell', { name: /^24, November/ }).click();
  await expect(calendar).toBeHidden();
  await expect(field).toHaveValue('24.11.2026');
  await expect(dialog.getByLabel(radarDe.takeOver.field.endsOn)).toHaveValue('');
  await expectNoViolations(page);
});
