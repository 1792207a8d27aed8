import { makeStyles, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { CustomerRow } from '../../../core/contract/customers.ts';
import { useFormat } from '../../format/useFormat.ts';

const useStyles = makeStyles({ body: { whiteSpace: 'normal' }, bar: { flexShrink: 0 } });

/** What to know before trusting what is shown: the customer is gone, or hardly read. */
export function RemovedNotice({ customer }: { readonly customer: Pick<CustomerRow, 'removed' | 'asOf'> }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const format = useFormat();
  if (!customer.removed && customer.asOf !== null) return null;
  const removed = customer.asOf === null ? t('mark.removedTextUndated') : t('mark.removedText', { date: format.date(customer.asOf) });
  return (
    <MessageBar intent={customer.removed ? 'warning' : 'info'} layout="multiline" politeness="polite" className={styles.bar}>
      <MessageBarBody className={styles.body}>{customer.removed ? removed : t('mark.detailsMissing')}</MessageBarBody>
    </MessageBar>
  );
}
