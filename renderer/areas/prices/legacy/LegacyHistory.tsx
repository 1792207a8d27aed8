import { useTranslation } from 'react-i18next';
import { LARGE_BUSINESS_EXPIRES_FROM, SEGMENT_DATES } from '../../../../core/domain/rulebook/commerce.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { Section } from '../../shared/Section.tsx';
import { usePartStyles } from '../parts/styles.ts';

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** When each segment came to new commerce, and when Microsoft moved what was left. */
export function LegacyHistory() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const day = (at: number): string => format.day(dayOf(at));
  return (
    <Section title={t('legacy.history.title')}>
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(['segment', 'newCommerceFrom', 'legacyUntil', 'movedFrom', 'rule'] as const).map((head) => (
                <th key={head} scope="col" className={styles.head}>
                  {t(`legacy.history.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {SEGMENT_DATES.map(({ segment, newCommerceFrom, legacyOrdersUntil, movedAtRenewalFrom, rule }) => (
              <tr key={segment} className={styles.row}>
                <th scope="row" className={styles.cell}>
                  {t(`segment.${segment}`)}
                </th>
                <td className={styles.cell}>{day(newCommerceFrom)}</td>
                <td className={styles.cell}>{day(legacyOrdersUntil)}</td>
                <td className={styles.cell}>{day(movedAtRenewalFrom)}</td>
                <td className={styles.cell}>{rule.id}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.quiet}>{t('legacy.history.large', { day: day(LARGE_BUSINESS_EXPIRES_FROM) })}</p>
    </Section>
  );
}
