import { makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { consequenceSentence, costSentences, costsOf, explain } from '../../../core/domain/nce/explain.ts';
import type { ActionKind, Verdict } from '../../../core/domain/nce/verdict.ts';
import { Countdown } from '../../components/Countdown.tsx';
import { useRuleWords } from '../subscriptions/useRuleWords.ts';
import { useFormat } from '../../format/useFormat.ts';

const useStyles = makeStyles({
  root: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS, minHeight: '96px', alignContent: 'start' },
  line: { margin: 0, display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS, alignItems: 'center' },
  label: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalXL },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
});

export type JudgementProps = { readonly action: ActionKind; readonly verdict: Verdict };

/** What the rulebook says to exactly this wish: allowed until when, at what cost, with what in its train; or why not and when next. */
export function Judgement({ action, verdict }: JudgementProps) {
  const styles = useStyles();
  const { t } = useTranslation('changes');
  const words = useRuleWords();
  const format = useFormat();
  const said = explain(action, verdict);
  const money = said.money === null ? costsOf(verdict).flatMap(costSentences) : [said.money];
  const amount = verdict.kind === 'allowed' ? (verdict.money?.amount ?? null) : null;
  const rules = said.rules.map(({ id }) => id).join(', ');
  if (verdict.kind !== 'allowed') {
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('judge.refused')}</MessageBarTitle>
          {[said.short, ...said.doubts, ...(said.deadline === null ? [] : [said.deadline])].map(words).join(' ')} ({rules})
        </MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <div className={styles.root}>
      {verdict.until === null ? null : (
        <p className={styles.line}>
          <span className={styles.label}>{t('judge.until')}</span> {format.dateTime(verdict.until)} <Countdown endsAt={verdict.until} />
        </p>
      )}
      {money.length === 0 ? null : (
        <p className={styles.line} data-money={amount === null ? 'open' : amount.minor}>
          <span className={styles.label}>{t('judge.money')}</span> {amount === null ? null : <strong>≈ {format.money({ ...amount, minor: Math.abs(amount.minor) })}</strong>} {money.map(words).join(' ')}
        </p>
      )}
      {verdict.consequences.length === 0 ? null : (
        <div>
          <span className={styles.label}>{t('judge.consequences')}</span>
          <ul className={styles.list}>
            {verdict.consequences.map((consequence) => (
              <li key={consequence.code}>{words(consequenceSentence(consequence))}</li>
            ))}
          </ul>
        </div>
      )}
      <p className={styles.quiet}>{[said.caution === null ? null : words(said.caution), rules].filter((text) => text !== null).join(' ')}</p>
    </div>
  );
}
