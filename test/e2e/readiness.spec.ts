import { customersPage } from './pages/customers.ts';
import { expect, test } from './support/app.ts';
import { survey } from './support/sizes.ts';

for (const language of ['en', 'de', 'pl'] as const) {
  test(`what an order needs in ${language}: missing, to check by hand, done, for each kind of product`, async ({ start }) => {
    test.slow();
    const desk = await start({ language });
    const customers = customersPage(desk.page, language);
    await customers.openList();
    await customers.openCustomer('Łódzki Żuraw Sp. z o.o.');
    await customers.needs.locator('summary').click();
    await expect(customers.needsGroup('missing')).toHaveCount(0);
    await expect(customers.needsGroup('met').locator('[data-need="tenantMissing"]')).toBeVisible();
    await expect(customers.needsGroup('unknown').locator('[data-need="permissionCspMissing"]')).toBeVisible();
    await customers.needs.getByRole('combobox').selectOption('usage');
    await expect(customers.needsGroup('missing').locator('[data-need="byEnquiryOnly"]')).toBeVisible();
    await survey(desk, language, 'customers-needs');
  });
}
