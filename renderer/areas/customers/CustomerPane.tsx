import { Badge, Button, Link, makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail, CustomerRow } from '../../../core/contract/customers.ts';
import type { SubscriptionRow } from '../../../core/contract/subscriptions.ts';
import { AsOf } from '../../components/AsOf.tsx';
import { Countdown } from '../../components/Countdown.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, go, href } from '../../frame/address.ts';
import { useApi } from '../../host/hooks.ts';
import { TermDay } from '../shared/TermDay.tsx';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { useNames, useSubscriptionWords } from '../subscriptions/words.ts';
import { addressLines } from './address-lines.ts';
import { RemovedNotice } from './RemovedNotice.tsx';
import { StateFacts } from './StateFacts.tsx';
import { useCountryName } from './country-name.ts';

/** As many subscriptions as fit beside a list; the page has them all. */
const SHOWN = 12;

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalM, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalL}` },
  head: { display: 'grid', rowGap: tokens.spacingVerticalXXS, paddingInlineEnd: tokens.spacingHorizontalXXL },
  title: { margin: 0, overflowWrap: 'anywhere' },
  list: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: 0, padding: 0, listStyleType: 'none' },
  item: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) max-content', columnGap: tokens.spacingHorizontalM, borderTop: `1px solid ${tokens.colorNeutralStroke3}`, paddingTop: tokens.spacingVerticalXS },
  quiet: { color: tokens.colorNeutralForeground2 },
  part: { margin: 0 },
  pre: { whiteSpace: 'pre-line' },
});

/** The most important facts about the row on which the list stands. */
export function CustomerPane({ row }: { readonly row: CustomerRow }) {
  const api = useApi();
  const query = useQuery(api.customers.get.queryOptions({ input: { id: row.id } }));
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const address = addressOf('customers', row.id);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <Subtitle2 as="h2" className={styles.title}>
          {row.name}
        </Subtitle2>
        <AsOf at={row.asOf} />
      </div>
      <RemovedNotice customer={row} />
      <div>
        <Button appearance="primary" size="small" onClick={() => go(address)}>
          {t('page.open')}
        </Button>
      </div>
      <AnswerGate query={query}>{(customer) => <Facts customer={customer} />}</AnswerGate>
    </div>
  );
}

function Facts({ customer }: { readonly customer: CustomerDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const format = useFormat();
  const countryName = useCountryName();
  const lines = addressLines(customer.address, countryName);
  const shown = customer.subscriptionRows.slice(0, SHOWN);
  const rest = customer.subscriptionRows.length - shown.length;
  return (
    <>
      <StateFacts customer={customer} />
      <KeyValue
        entries={[
          { label: t('data.domain'), value: customer.domain, copy: customer.domain },
          { label: t('data.address'), value: lines === null ? null : <span className={styles.pre}>{lines.join('\n')}</span>, copy: lines === null ? null : [customer.name, ...lines].join('\n') },
          { label: t('data.person'), value: customer.contact.name, copy: customer.contact.name },
          { label: t('data.phone'), value: customer.contact.phone, copy: customer.contact.phone },
          { label: t('data.email'), value: customer.contact.email, copy: customer.contact.email },
          { label: t('data.registrationNumber'), value: customer.registrationNumber, copy: customer.registrationNumber },
          { label: t('page.nextRenewal'), value: customer.renewsAt === null ? t('page.noRenewal') : <TermDay endsAt={customer.renewsAt} day="renewal" /> },
          { label: t('page.window'), value: customer.windowEndsAt === null ? t('page.noWindow') : <Countdown endsAt={customer.windowEndsAt} /> },
        ]}
      />
      <div>
        <Subtitle2 as="h3" className={styles.part}>
          {t('page.tabSubscriptions')}{' '}
          <Badge appearance="tint" color="informative">
            {format.number(customer.subscriptionRows.length)}
          </Badge>
        </Subtitle2>
        {shown.length === 0 ? (
          <p className={styles.quiet}>{t('subscriptions.emptyText')}</p>
        ) : (
          <ul className={styles.list}>
            {shown.map((subscription) => (
              <SubscriptionLine key={subscription.id} subscription={subscription} />
            ))}
          </ul>
        )}
        {rest > 0 ? <Link href={href(addressOf('customers', customer.id))}>{t('page.more', { count: rest })}</Link> : null}
      </div>
    </>
  );
}

function SubscriptionLine({ subscription }: { readonly subscription: SubscriptionRow }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const words = useSubscriptionWords();
  const names = useNames();
  const parts = [t('page.seats', { count: subscription.quantity }), words.term(subscription.term), words.status(subscription.status)];
  return (
    <li className={styles.item}>
      <span>
        <Link href={href(addressOf('subscriptions', subscription.id))}>{names.product(subscription)}</Link>
        <br />
        <span className={styles.quiet}>{parts.join(' · ')}</span>
      </span>
      <span className={styles.quiet}>{subscription.windowEndsAt !== null ? <Countdown endsAt={subscription.windowEndsAt} /> : subscription.endsAt === null ? null : <TermDay endsAt={subscription.endsAt} day="last" />}</span>
    </li>
  );
}
