import { readFile } from 'node:fs/promises';
import path from 'node:path';
import de from '../../locales/de/contacts.json' with { type: 'json' };
import en from '../../locales/en/contacts.json' with { type: 'json' };
import pl from '../../locales/pl/contacts.json' with { type: 'json' };
import { framePage } from './pages/frame.ts';
import { guidesPage } from './pages/guides.ts';
import { expect, test } from './support/app.ts';
import { answerDialog } from './support/dialogs.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { pdfText } from './support/pdf.ts';

const CONTACTS = { pl, de, en } as const;

for (const language of ['pl', 'de', 'en'] as const) {
  test(`the registration guide in ${language}: marks, helpers, letter, paper`, async ({ start, profile }) => {
    const { app, page } = await start({ language });
    await framePage(page, language).ready();
    const guides = guidesPage(page, language);
    await guides.openList();
    await expectNoViolations(page);
    await photograph(page, `guides-${language}`);
    await guides.start('registration');

    await guides.settle('account', 'skip');
    await guides.unfold('customerNo');
    const step = guides.step('customerNo');
    await step.getByLabel(guides.words.fact.customerNo).fill('4711');
    await step.getByRole('button', { name: guides.words.fact.save, exact: true }).click();
    await step.getByLabel(guides.words.field.note).fill('z listu');
    await guides.settle('customerNo');
    await photograph(page, `guide-registration-${language}`);

    await guides.unfold('password');
    const password = guides.step('password');
    await password.getByLabel(guides.words.password.label).fill('Abcdef1§');
    await expect(password.getByText(guides.words.password.doubtful)).toBeVisible();
    await password.getByLabel(guides.words.password.label).fill('Abcdef1!');
    await expect(password.getByText(guides.words.password.accepted)).toBeVisible();

    await guides.unfold('contactData');
    const spelling = guides.step('contactData').locator('[data-field="companyName"]');
    await spelling.getByRole('textbox').fill('Chmura');
    await expect(spelling.getByText(guides.words.spelling.differs)).toBeVisible();
    await expectNoViolations(page);
    await guides.step('contactData').scrollIntoViewIfNeeded();
    await photograph(page, `guide-helpers-${language}`);

    await guides.unfold('create');
    await guides.step('create').getByRole('button', { name: /registr|rejestracj/i }).last().click();
    const letter = page.getByRole('dialog');
    await expect(letter.getByRole('textbox').nth(1)).toHaveValue(/4711/);
    await expectNoViolations(page);
    await photograph(page, `guide-letter-${language}`);
    const eml = path.join(profile, 'letter.eml');
    await answerDialog({ app }, eml);
    await letter.getByRole('button', { name: /\.eml/ }).click();
    await expect.poll(async () => (await readFile(eml, 'utf8').catch(() => '')).includes('To: csp@wortmann.de')).toBe(true);
    await page.keyboard.press('Escape');
    await expect(letter).toBeHidden();

    const pdf = path.join(profile, 'guide.pdf');
    await answerDialog({ app }, pdf);
    await page.getByRole('button', { name: guides.words.pdf, exact: true }).click();
    await expect(page.getByText(pdf).first()).toBeVisible({ timeout: 30_000 });
    const text = await pdfText(pdf);
    for (const expected of [guides.words.step.registration.technicalAccess.title, 'z listu', 'https://www.terracloud.de/']) expect(text.replaceAll(/\s+/g, ' ')).toContain(expected);
  });

  test(`scenarios A, B and C of the partnership in ${language}`, async ({ start }) => {
    const { app, page } = await start({ language });
    await framePage(page, language).ready();
    const guides = guidesPage(page, language);
    await app.evaluate(({ shell }) => {
      Object.assign(globalThis, { openedOutside: [] });
      shell.openExternal = (url: string) => {
        Reflect.get(globalThis, 'openedOutside').push(url);
        return Promise.resolve();
      };
    });
    await guides.openList();
    await guides.start('partnership');
    const { scenario } = guides.words;
    const answer = async (question: string, name: string): Promise<void> => page.getByRole('radiogroup', { name: question }).getByRole('radio', { name, exact: true }).check();
    const ways = [
      ['A', 'signIn', [[scenario.isIndirectReseller, scenario.yes]]],
      ['B', 'enrol', [[scenario.isIndirectReseller, scenario.no], [scenario.hasPartnerId, scenario.yes]]],
      ['C', 'join', [[scenario.isIndirectReseller, scenario.no], [scenario.hasPartnerId, scenario.no]]],
    ] as const;
    for (const [name, first, answers] of ways) {
      for (const [question, said] of answers) await answer(question, said);
      if (name === 'A') await photograph(page, `guide-questions-${language}`);
      await page.getByRole('button', { name: scenario.go }).click();
      await expect(page.getByText(scenario[name])).toBeVisible();
      await expect(guides.step(first)).toBeVisible();
      if (name !== 'C') await page.getByRole('button', { name: scenario.change }).click();
    }
    await guides.unfold('request');
    await expect(guides.step('request').getByText('ac91b3f2-478b-4ea6-8c25-32c6ac42059a').first()).toBeVisible();
    expect(await app.evaluate(() => Reflect.get(globalThis, 'openedOutside'))).toEqual([]);
    await guides.step('request').getByRole('button', { name: /WORTMANN AG/ }).first().click();
    await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'openedOutside'))).toEqual(['https://partnercenter.microsoft.com/commerce/indirectresellers/relationshiprequest/ac91b3f2-478b-4ea6-8c25-32c6ac42059a']);
    await expectNoViolations(page);
    await photograph(page, `guide-partnership-${language}`);
  });
}

/** The sentence up to where something is filled in. */
const until = (sentence: string): string => sentence.slice(0, sentence.indexOf('{{'));

for (const language of ['pl', 'de', 'en'] as const) {
  test(`sixty minutes without access in ${language}: the next start says so, the system as well, and the letter is ready`, async ({ start, profile }) => {
    const morning = await start({ language, clock: '2026-11-22T09:00:00Z' });
    await framePage(morning.page, language).ready();
    const guides = guidesPage(morning.page, language);
    const { timer, step: steps, fact } = guides.words;
    await guides.openList();
    await guides.start('registration');
    await guides.unfold('customerNo');
    await guides.step('customerNo').getByLabel(fact.customerNo).fill('4711');
    await guides.step('customerNo').getByRole('button', { name: fact.save, exact: true }).click();
    await guides.settle('linkConfirmed');
    await expect(guides.step('technicalAccess').getByText(until(timer.running))).toBeVisible();
    await morning.close();

    const { app, page, takeProblems } = await start({ language, clock: '2026-11-22T10:00:00Z', profile });
    await framePage(page, language).areas.waitFor();
    const told = page.getByText(steps.registration.technicalAccess.title).first();
    await expect(told).toBeVisible({ timeout: 20_000 });
    await expectNoViolations(page);
    await photograph(page, `guide-overdue-${language}`);

    // Nobody may be looking at the window: a window that opens tells the system, too.
    await app.evaluate(({ Notification }) => {
      const shown: string[] = [];
      Object.assign(globalThis, { shownNotices: shown });
      Notification.isSupported = () => true;
      Notification.prototype.show = function show(this: Electron.Notification) {
        shown.push(this.body);
      };
    });
    await page.reload();
    await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'shownNotices')), { timeout: 20_000 }).toEqual([expect.stringContaining(steps.registration.technicalAccess.title)]);

    await page.getByRole('button', { name: timer.open, exact: true }).click();
    const late = guidesPage(page, language).step('technicalAccess');
    await expect(late.getByText(until(timer.due))).toBeVisible();
    await guidesPage(page, language).unfold('technicalAccess');
    await late.getByRole('button', { name: CONTACTS[language].mail.noTechnicalAccess.name }).click();
    const letter = page.getByRole('dialog');
    await expect(letter.getByRole('textbox').first()).toHaveValue(/support@terracloud\.de/);
    await expect(letter.getByRole('textbox').last()).toHaveValue(/4711/);
    takeProblems();
  });
}
