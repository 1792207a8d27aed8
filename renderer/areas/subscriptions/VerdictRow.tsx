import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, ChevronDownRegular, ChevronRightRegular, LockClosedRegular, QuestionCircleRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../core/domain/nce/explain.ts';
import type { ActionKind, Verdict } from '../../../core/domain/nce/verdict.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { SeatLines } from './SeatLines.tsx';
import { ChangeButton } from '../changes/ChangeProvider.tsx';
import { useRuleWords } from './useRuleWords.ts';
import { VerdictDetails } from './VerdictDetails.tsx';
import { VerdictFigures } from './VerdictFigures.tsx';

const useStyles = makeStyles({
  row: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, padding: `${tokens.spacingVerticalS} 0`, ':last-child': { borderBottom: 'none' } },
  line: { display: 'grid', gridTemplateColumns: '20px minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalS, alignItems: 'start', '@media (max-width: 700px)': { gridTemplateColumns: '20px minmax(0, 1fr)' } },
  icon: { fontSize: tokens.fontSizeBase500, lineHeight: 1 },
  allowed: { color: tokens.colorStatusSuccessForeground1 },
  refused: { color: tokens.colorNeutralForeground3 },
  cannotTell: { color: tokens.colorStatusWarningForeground2 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  name: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit', lineHeight: 'inherit' },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXXS,
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'left',
    minHeight: '24px',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  sentence: { margin: 0, maxWidth: '72ch', color: tokens.colorNeutralForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  details: { marginLeft: '28px' },
});

const ICONS = { allowed: CheckmarkCircleFilled, refused: LockClosedRegular, cannotTell: QuestionCircleRegular } as const;

export type VerdictRowProps = { readonly action: ActionKind; readonly verdict: Verdict; readonly titles: Readonly<Record<string, string>>; readonly isAhead: boolean };

/** One action: may it be done, how much, until when, what it costs; the proof unfolds. */
export function VerdictRow({ action, verdict, titles, isAhead }: VerdictRowProps) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const words = useRuleWords();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const said = explain(action, verdict);
  const Icon = ICONS[verdict.kind];
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li className={styles.row} data-verdict={action} data-kind={verdict.kind}>
      <div className={styles.line}>
        <Icon aria-label={t(`verdict.kind.${verdict.kind}`)} className={mergeClasses(styles.icon, styles[verdict.kind])} />
        <div>
          <div className={styles.head}>
            <h4 className={styles.name}>
              <button type="button" className={styles.toggle} aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
                {words(said.action)}
                <Chevron aria-hidden />
              </button>
            </h4>
            {said.caution === null ? null : <StatusBadge tone="warning" text={t('verdict.cautious')} title={words(said.caution)} />}
          </div>
          <p className={mergeClasses(styles.sentence, verdict.kind !== 'allowed' && styles.quiet)}>
            {words(said.short)}
            {said.doubts.length === 0 ? '' : ` ${t('verdict.because', { doubts: said.doubts.map(words).join('; ') })}`}
          </p>
        </div>
        <VerdictFigures verdict={verdict} isAhead={isAhead}>{isAhead ? null : <ChangeButton action={action} verdict={verdict} />}</VerdictFigures>
      </div>
      {verdict.kind === 'allowed' && verdict.detail?.kind === 'reduce' && verdict.detail.batches.length > 1 ? (
        <div className={styles.details}>
          <SeatLines batches={verdict.detail.batches} isAhead={isAhead} />
        </div>
      ) : null}
      <div id={id} className={styles.details} hidden={!isOpen}>
        {isOpen ? <VerdictDetails action={action} verdict={verdict} titles={titles} /> : null}
      </div>
    </li>
  );
}
