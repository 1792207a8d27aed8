import type { Language } from '../../electron/bridge.ts';
import de from '../../locales/de/settings.json' with { type: 'json' };
import en from '../../locales/en/settings.json' with { type: 'json' };
import pl from '../../locales/pl/settings.json' with { type: 'json' };
import { open } from './pages/address.ts';
import { framePage } from './pages/frame.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations, photograph } from './support/look.ts';
import { OFFICE_TOKEN, serveOffice } from './support/office-server.ts';

const WORDS = { en, de, pl } as const;

for (const language of ['pl', 'de', 'en'] as const satisfies readonly Language[]) {
  test(`a wrong token is told before anything changes, in ${language}`, async ({ start }) => {
    const server = await serveOffice(3);
    try {
      const desk = await start({ language });
      await framePage(desk.page, language).ready();
      const { connection } = WORDS[language];
      await open(desk.page, '/settings/connection');
      await desk.page.getByRole('radio', { name: connection.remote }).click();
      await desk.page.getByRole('textbox', { name: connection.url }).fill(server.url);
      await desk.page.getByRole('textbox', { name: connection.secretToken }).fill('not-the-token');
      await desk.page.getByRole('button', { name: connection.use, exact: true }).click();
      await expect(desk.page.getByText(connection.refused)).toBeVisible();
      await expectNoViolations(desk.page);
      await photograph(desk.page, `connection-refused-${language}`);
      expect(await desk.page.evaluate(async () => (await window.desk.getSettings()).connection)).toEqual({ kind: 'demo' });

      await desk.page.getByRole('textbox', { name: connection.secretToken }).fill(OFFICE_TOKEN);
      await desk.page.getByRole('button', { name: connection.use, exact: true }).click();
      await expect.poll(() => desk.page.evaluate(async () => (await window.desk.getSettings()).connection.kind)).toBe('remote');
      desk.takeProblems();
    } finally {
      await server.close();
    }
  });
}
