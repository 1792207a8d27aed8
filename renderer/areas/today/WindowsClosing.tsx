import { Link } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Today } from '../../../core/contract/office.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { LinkRows } from '../../components/LinkRows.tsx';
import { Panel } from '../../components/Panel.tsx';
import { addressOf, href } from '../../frame/address.ts';
import { useFormat } from '../../format/useFormat.ts';
import { Nothing } from './Nothing.tsx';

/** Subscriptions that may still be reduced or cancelled, the shortest time first. */
export function WindowsClosing({ windows }: { readonly windows: Today['windows'] }) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const rows = windows.map((one) => ({
    id: one.subscriptionId,
    to: addressOf('subscriptions', one.subscriptionId),
    title: one.customerName,
    detail: t('productAndSeats', { product: one.product, count: one.quantity, number: format.number(one.quantity) }),
    end: <Countdown endsAt={one.endsAt} />,
  }));
  return (
    <Panel title={t('windows.title')} aside={rows.length > 0 ? <Link href={href('/subscriptions?filter=windowOpen')}>{t('all')}</Link> : null}>
      {rows.length > 0 ? <LinkRows label={t('windows.title')} rows={rows} /> : <Nothing text={t('windows.none')} />}
    </Panel>
  );
}
