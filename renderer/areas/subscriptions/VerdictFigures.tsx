import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../core/domain/nce/explain.ts';
import type { Allowed, Refused, Verdict } from '../../../core/domain/nce/verdict.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { amountsOf } from './amounts.ts';
import { useRuleWords } from './useRuleWords.ts';
import { isWindow } from './verdict-groups.ts';

const useStyles = makeStyles({
  root: { display: 'grid', justifyItems: 'end', textAlign: 'right', rowGap: tokens.spacingVerticalXXS, width: '15rem', fontVariantNumeric: 'tabular-nums', '@media (max-width: 700px)': { gridColumn: 2, width: 'auto', justifyItems: 'start', textAlign: 'left' } },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  amount: { fontWeight: tokens.fontWeightSemibold },
});

export type VerdictFiguresProps = { readonly verdict: Verdict; readonly isAhead: boolean; /** Under the figures: the way to do it. */ readonly children: ReactNode };

/** Beside the sentence: the deadline with what is left of it, who says so, and the amount. */
export function VerdictFigures({ verdict, isAhead, children }: VerdictFiguresProps) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const words = useRuleWords();
  if (verdict.kind === 'cannotTell') return <div className={styles.root} />;
  const { deadline } = explain('cancel', verdict);
  const isLive = !isAhead && verdict.kind === 'allowed' && isWindow(verdict);
  // Without an end, and without a next time, a line saying so would only be noise.
  const hasMoment = verdict.kind === 'allowed' ? verdict.until !== null : verdict.next !== null;
  return (
    <div className={styles.root}>
      {isLive && verdict.until !== null ? <Countdown endsAt={verdict.until} /> : null}
      {hasMoment && deadline !== null ? (
        <span className={styles.quiet}>
          {words(deadline)} {verdict.kind === 'allowed' && isWindow(verdict) ? t(`verdict.by.${verdict.basis}`) : ''}
        </span>
      ) : null}
      <Amount verdict={verdict} />
      {children}
    </div>
  );
}

/** One amount where it is the same whatever is chosen, the least and the most where choices differ; or that the service decides. */
function Amount({ verdict }: { readonly verdict: Allowed | Refused }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const found = amountsOf(verdict);
  if (found === null) return null;
  return (
    <span>
      <span className={styles.quiet}>{t(`verdict.money.${found.word}`)}</span>
      {found.amounts.length === 0 ? null : <span className={styles.amount}> ≈ {found.amounts.map((amount) => format.money(amount)).join(' – ')}</span>}
    </span>
  );
}
