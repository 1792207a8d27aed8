import { customersPage } from './pages/customers.ts';
import { expect, test } from './support/app.ts';
import { survey } from './support/sizes.ts';

for (const language of ['en', 'de', 'pl'] as const) {
  test(`what an order needs in ${language}: missing, to check by hand, done, for each kind of product`, async ({ start }) => {
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

  test(`the steps to the first order and the next one in ${language}`, async ({ start }) => {
    const desk = await start({ language });
    const { page } = desk;
    const customers = customersPage(page, language);
    const { words } = customers;
    await customers.openList();
    await customers.openCustomer('Świeżo Malowane sp. z o.o.');
    await expect(page.locator('[data-step]')).toHaveCount(7);
    await expect(customers.step('tenantLinked')).toHaveAttribute('data-state', 'done');
    await expect(customers.step('agreementAccepted')).toHaveAttribute('aria-current', 'step');
    await expect(page.getByRole('button', { name: words.agreement.record })).toBeVisible();
    await survey(desk, language, 'customer-steps');

    // Everything there, and buying already: nothing is left to do, a quote comes next.
    await customers.openList();
    await customers.openCustomer('Łódzki Żuraw Sp. z o.o.');
    await expect(customers.step('orderable')).toHaveAttribute('data-state', 'done');
    await expect(page.locator('[data-step][data-state="done"]')).toHaveCount(7);
    await survey(desk, language, 'customer-steps-done');
  });
}
