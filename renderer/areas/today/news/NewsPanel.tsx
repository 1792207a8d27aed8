import { Badge, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../../components/Panel.tsx';
import { addressOf, href } from '../../../frame/address.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi } from '../../../host/hooks.ts';
import { useStands } from '../../../host/useStands.ts';
import { Nothing } from '../Nothing.tsx';

const SHOWN = 4;
const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS },
  title: { display: 'flex', columnGap: tokens.spacingHorizontalS, alignItems: 'baseline', fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  foot: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL, marginTop: tokens.spacingVerticalS },
});

/** The newest news with their age, the newest price list, and the ways to all of them and to the contacts (S-021, S-153). */
export function NewsPanel() {
  const styles = useStyles();
  const { t } = useTranslation('news');
  const format = useFormat();
  const api = useApi();
  const stands = useStands();
  const { data } = useQuery({ ...api.news.page.queryOptions({ input: { from: 0, count: SHOWN } }), enabled: stands });
  const { data: prices } = useQuery({ ...api.prices.lists.queryOptions(), enabled: stands });
  const newest = prices?.lists.toSorted((one, other) => other.importedAt - one.importedAt)[0];
  return (
    <Panel title={t('title')}>
      {data === undefined || data.rows.length === 0 ? (
        <Nothing text={t('none')} />
      ) : (
        <ul className={styles.list}>
          {data.rows.map(({ id, title, publishedAt, source, seenAt }) => (
            <li key={id}>
              <span className={styles.title}>
                {title}
                {seenAt === null ? (
                  <Badge size="small" appearance="tint">
                    {t('new')}
                  </Badge>
                ) : null}
              </span>
              <p className={styles.quiet}>{[format.date(publishedAt), source ?? t('byHand')].join(' · ')}</p>
            </li>
          ))}
        </ul>
      )}
      {data?.asOf === undefined || data.asOf === null ? null : <p className={styles.quiet}>{t('asOf', { at: format.dateTime(data.asOf) })}</p>}
      {newest === undefined ? null : <p className={styles.quiet}>{t('priceList', { month: newest.month, market: newest.market, at: format.date(newest.importedAt) })}</p>}
      <div className={styles.foot}>
        <Link href={href(addressOf('today', 'news'))}>{data === undefined || data.unseen === 0 ? t('all') : t('allUnseen', { number: format.number(data.unseen) })}</Link>
        <Link href={href(addressOf('prices'))}>{t('priceLists')}</Link>
        <Link href={href(addressOf('help', 'contacts'))}>{t('contacts')}</Link>
      </div>
    </Panel>
  );
}
