import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OpenBatch } from '../../../core/domain/nce/verdict.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { useFormat } from '../../format/useFormat.ts';

const useStyles = makeStyles({
  list: { display: 'grid', rowGap: tokens.spacingVerticalXXS, margin: `${tokens.spacingVerticalXXS} 0 0`, padding: 0, listStyleType: 'none', fontVariantNumeric: 'tabular-nums' },
  item: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM },
});

/** seats that came together go together: each addition with a deadline of its own. */
export function SeatLines({ batches, isAhead }: { readonly batches: readonly OpenBatch[]; readonly isAhead: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  return (
    <ul className={styles.list} aria-label={t('verdict.batches')}>
      {batches.map(({ quantity, allowedUntil }) => (
        <li key={`${allowedUntil} ${quantity}`} className={styles.item} data-batch={quantity}>
          <span>{t('verdict.batch', { count: quantity, until: format.dateTime(allowedUntil) })}</span>
          {isAhead ? null : <Countdown endsAt={allowedUntil} />}
        </li>
      ))}
    </ul>
  );
}
