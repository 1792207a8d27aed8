import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { QuoteOrder } from '../../../core/contract/quotes.ts';
import { useFormat } from '../../format/useFormat.ts';

/** That an order comes near the office's limit or over it (S-176); nothing without a limit in sight. */
export function LimitNotice({ limit }: Pick<QuoteOrder, 'limit'>) {
  const { t } = useTranslation('orders');
  const format = useFormat();
  if (limit === null) return null;
  return (
    <MessageBar intent={limit.verdict === 'over' ? 'error' : 'warning'} layout="multiline">
      <MessageBarBody>{t(`limit.${limit.verdict}`, { owed: format.money(limit.owed), limit: format.money(limit.limit) })}</MessageBarBody>
    </MessageBar>
  );
}
