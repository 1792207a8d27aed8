import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AlertRegular, HourglassRegular, LockClosedRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/useFormat.ts';
import { useNow } from '../host/hooks.ts';
import { useStands } from '../host/useStands.ts';
import { urgencyOf } from './urgency.ts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  calm: { color: tokens.colorNeutralForeground1 },
  soon: { color: tokens.colorStatusWarningForeground2, fontWeight: tokens.fontWeightSemibold },
  urgent: { color: tokens.colorStatusDangerForeground3, fontWeight: tokens.fontWeightSemibold },
  over: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0 },
});

const ICONS = { calm: HourglassRegular, soon: HourglassRegular, urgent: AlertRegular, over: LockClosedRegular } as const;

export type CountdownProps = {
  readonly endsAt: number;
  /** What to say when it is over; "closed" when absent. */
  readonly overText?: string;
  /** False where the list says the exact time (`Column.tip`). */
  readonly hasTip?: boolean;
};

/** Time left until a deadline: words, an icon and a colour; the exact time in the tooltip. */
export function Countdown({ endsAt, overText, hasTip = true }: CountdownProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const format = useFormat();
  const now = useNow();
  // The office's clock speaks a moment after the first rows.
  const stands = useStands();
  const tip = hasTip ? format.exact(endsAt) : undefined;
  if (now === null) return <time title={tip}>{stands ? format.dateTime(endsAt) : null}</time>;
  const urgency = urgencyOf(endsAt - now);
  const Icon = ICONS[urgency];
  return (
    <time dateTime={new Date(endsAt).toISOString()} title={tip} className={mergeClasses(styles.root, styles[urgency])} data-urgency={urgency}>
      <Icon className={styles.icon} aria-hidden />
      {urgency === 'over' ? (overText ?? t('countdown.over')) : format.duration(endsAt - now)}
    </time>
  );
}
