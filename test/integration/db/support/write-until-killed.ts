import { createMirrorWriter } from '../../../../core/db/mirror-writer.ts';
import { openStores } from '../../../../core/db/open.ts';
import { append } from '../../../../core/db/repositories/journal.ts';
import { issue, save } from '../../../../core/db/repositories/quotes.ts';
import { quoteId } from '../../../../core/domain/ids.ts';
import { after } from '../../../../core/domain/time/instant.ts';
import { silentLog } from '../../../../core/ports/system.ts';
import { handClock, NOW } from '../../../builders/clock.ts';
import { aCustomer, aCustomerId, customerAnswers, received } from '../../../builders/customer.ts';
import { aQuoteId, quoteInput, quoteLineInput } from '../../../builders/stored-quote.ts';
import { aSubscription, aSubscriptionId } from '../../../builders/subscription.ts';

/**
 * A process that writes to both stores until it is killed. After every commit to the ledger it
 * prints what was promised: `journal N` or `quote N`, one a line.
 */
const [folder = '', from = '1'] = process.argv.slice(2);
const stores = openStores({ folder, key: new Uint8Array(32).fill(7), sqliteBinding: null, clock: handClock(), log: silentLog });
if (!stores.ok) throw new Error(JSON.stringify(stores.error));
const { ledger, mirror } = stores.value;
const writer = createMirrorWriter(mirror, handClock());
const promise = (what: string, number: number): void => {
  process.stdout.write(`${what} ${number}\n`);
};

for (let number = Number(from); ; number += 1) {
  append(ledger, { at: NOW, event: { code: 'customer.added', name: `customer ${number}` }, correlationId: null });
  promise('journal', number);
  const lines = [1, 2, 3].map((line) => quoteLineInput({ title: `line ${line}` }));
  save(ledger, { input: quoteInput({ id: aQuoteId(number), lines }), customerName: 'Żabka', commitmentMinor: 1, at: NOW });
  issue(ledger, { id: quoteId(aQuoteId(number)), at: NOW, series: { kind: 'quote', period: '2026' }, numberOf: String, freeze: (quote) => JSON.stringify(quote.lines.length) });
  promise('quote', number);
  const subscriptions = Array.from({ length: 20 }, (_, place) => received(aSubscription({ id: aSubscriptionId(number * 100 + place), cancellationAllowedUntil: after(NOW, 1_000 + place) })));
  writer.putCustomerAnswers([customerAnswers({ customer: received(aCustomer({ id: aCustomerId(number), companyName: `Firma ${number}` })), subscriptions })]);
}
