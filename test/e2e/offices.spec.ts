import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { gatePage } from './pages/gate.ts';
import { words } from './pages/people.ts';
import { expect, test } from './support/app.ts';
import { connectToHost } from './support/host-client.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN, serveOffice } from './support/office-server.ts';

const PASSPHRASE = 'five words that I remember';

for (const language of ['pl', 'de', 'en'] as const) {
  test(`the distributor is to be told of a changed Partner ID until it was, in ${language} (S-036)`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    await page.setViewportSize({ width: 1366, height: 768 });
    await framePage(page, language).ready();
    const { client, close } = await connectToHost(desk);
    await client.guides.saveFact({ fact: 'partnerId', value: '4517283' });
    await client.guides.saveFact({ fact: 'partnerId', value: '4517999' });
    const task = page.locator('[data-task="partnerDataChanged"]');
    await expect(task).toBeVisible({ timeout: 20_000 });
    await expectNoViolations(page);
    await photograph(page, `partner-task-${language}`);
    await task.getByRole('button').first().click();
    await expect(page.getByRole('dialog').getByRole('textbox').nth(2)).toHaveValue(/4517999/);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await task.getByRole('button', { name: words(language).today.tell.done, exact: true }).click();
    await expect(task).toHaveCount(0);
    expect((await client.guides.facts()).facts.partnerId.reported).toBe(true);
    close();
  });

  test(`one changes over between the offices of a computer in ${language}, and none knows of the other`, async ({ start }) => {
    const server = await serveOffice(4);
    try {
      const desk = await start({ language });
      const { page } = desk;
      await page.setViewportSize({ width: 1366, height: 768 });
      await framePage(page, language).ready();
      const { connection, offices } = words(language).settings;
      await open(page, '/settings/connection');
      await page.getByRole('radio', { name: connection.remote }).click();
      await page.getByRole('textbox', { name: connection.url }).fill(server.url);
      await page.getByRole('textbox', { name: connection.secretToken }).fill(OFFICE_TOKEN);
      await page.getByRole('button', { name: connection.use, exact: true }).click();
      const gate = gatePage(page, language);
      await gate.isNew();
      await gate.choose(PASSPHRASE);
      const own = page.locator(`[data-office="${server.url}"]`);
      const demo = page.locator('[data-office="demo"]');
      await expect(own.getByText(offices.open, { exact: true })).toBeVisible();
      await demo.getByRole('button').click();
      await expect(demo.getByText(offices.open, { exact: true })).toBeVisible();
      await expectNoViolations(page);
      await photograph(page, `offices-${language}`);
      expect(await page.evaluate(async () => (await window.desk.getSettings()).connection)).toEqual({ kind: 'demo' });
      await own.getByRole('button').first().click();
      await gate.isKnown();
      // Nobody is held up by a passphrase.
      await page.getByRole('button', { name: words(language).common.gate.openDemo }).click();
      await expect(demo.getByText(offices.open, { exact: true })).toBeVisible();
      await own.getByRole('button').first().click();
      await gate.isKnown();
      await gate.open(PASSPHRASE);
      await expect(own.getByText(offices.open, { exact: true })).toBeVisible();
      await demo.getByRole('button').click();
      await expect(demo.getByText(offices.open, { exact: true })).toBeVisible();
      await own.getByRole('button').last().click();
      await expect(own).toHaveCount(0);
      desk.takeProblems();
    } finally {
      await server.close();
    }
  });
}
