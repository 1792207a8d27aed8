import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerRow, CustomerSort } from '../../../core/contract/customers.ts';
import { AsOf } from '../../components/AsOf.tsx';
import { Countdown } from '../../components/Countdown.tsx';
import type { Column } from '../../components/grid/types.ts';
import { useFormat } from '../../format/useFormat.ts';
import { useTermDays } from '../shared/term-day.ts';
import { TermDay } from '../shared/TermDay.tsx';
import { useCountryName } from './country-name.ts';

/** The columns of the list of customers. */
export function useCustomerColumns(): readonly Column<CustomerRow, CustomerSort>[] {
  const { t } = useTranslation('customers');
  const format = useFormat();
  const countryName = useCountryName();
  const days = useTermDays();
  return useMemo(
    () => [
      { id: 'name', header: t('column.name'), width: 230, minWidth: 200, grow: 3, sort: 'name', rowHeader: true, cell: (row) => <Name row={row} />, text: (row) => row.name },
      { id: 'city', header: t('column.city'), width: 116, grow: 1, sort: 'city', cell: (row) => row.city, text: (row) => row.city ?? '' },
      { id: 'country', header: t('column.country'), width: 64, cell: (row) => <span title={countryName(row.country)}>{row.country}</span>, text: (row) => row.country ?? '' },
      { id: 'domain', header: t('column.domain'), width: 190, grow: 2, sort: 'domain', cell: (row) => row.domain, text: (row) => row.domain ?? '' },
      { id: 'seats', header: t('column.seats'), width: 84, align: 'end', sort: 'seats', firstDirection: 'desc', cell: (row) => format.number(row.seats), text: (row) => format.number(row.seats) },
      { id: 'subscriptions', header: t('column.subscriptions'), width: 112, align: 'end', cell: (row) => format.number(row.subscriptions), text: (row) => format.number(row.subscriptions) },
      { id: 'renewsAt', header: t('column.renewsAt'), width: 122, sort: 'renewsAt', cell: (row) => (row.renewsAt === null ? null : <TermDay endsAt={row.renewsAt} day="renewal" hasTip={false} />), text: (row) => (row.renewsAt === null ? '' : days.renewal(row.renewsAt)), tip: (row) => (row.renewsAt === null ? '' : format.exact(row.renewsAt)) },
      { id: 'windowEndsAt', header: t('column.windowEndsAt'), width: 148, sort: 'windowEndsAt', cell: (row) => (row.windowEndsAt === null ? null : <Countdown endsAt={row.windowEndsAt} hasTip={false} />), text: (row) => (row.windowEndsAt === null ? '' : format.dateTime(row.windowEndsAt)), tip: (row) => (row.windowEndsAt === null ? '' : format.exact(row.windowEndsAt)) },
      { id: 'asOf', header: t('column.asOf'), width: 140, hidden: true, cell: (row) => <AsOf at={row.asOf} />, text: (row) => (row.asOf === null ? '' : format.dateTime(row.asOf)) },
    ],
    [t, format, days, countryName],
  );
}

const useStyles = makeStyles({
  name: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, minWidth: 0 },
  text: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis' },
  mark: { flexShrink: 0 },
  attention: { flexShrink: 0, color: tokens.colorStatusWarningForeground3 },
});

/** The name gives way, the mark behind it does not. */
function Name({ row }: { readonly row: CustomerRow }) {
  const styles = useStyles();
  return (
    <span className={styles.name}>
      <span className={styles.text}>{row.name}</span>
      {row.removed || row.attention ? <Mark removed={row.removed} /> : null}
    </span>
  );
}

function Mark({ removed }: { readonly removed: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  return removed ? (
    <Badge appearance="tint" size="small" color="informative" className={styles.mark}>
      {t('mark.removed')}
    </Badge>
  ) : (
    <WarningRegular className={styles.attention} aria-label={t('mark.attention')} title={t('mark.attention')} />
  );
}
