import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { explain } from '../../../core/domain/nce/explain.ts';
import type { ActionKind, Verdict } from '../../../core/domain/nce/verdict.ts';
import { useChoices } from './useChoices.ts';
import { useRuleWords } from './useRuleWords.ts';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium },
  term: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, maxWidth: '90ch' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  rule: { fontVariantNumeric: 'tabular-nums' },
});

export type VerdictDetailsProps = { readonly action: ActionKind; readonly verdict: Verdict; readonly titles: Readonly<Record<string, string>> };

/** Everything behind one verdict: choices, consequences, the sum, the paragraph of proof, the rules with their sources. */
export function VerdictDetails({ action, verdict, titles }: VerdictDetailsProps) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const words = useRuleWords();
  const choices = useChoices()(verdict, titles);
  const said = explain(action, verdict);
  const deadline = said.deadline === null ? [] : [words(said.deadline)];
  const basis = [said.basis, said.caution].filter((one) => one !== null).map(words);
  return (
    <dl className={styles.root}>
      <Entry name={t(verdict.kind === 'refused' ? 'verdict.whenNext' : 'verdict.when')} lines={deadline} />
      <Entry name={t('verdict.choices')} lines={choices} />
      <Entry name={t('verdict.consequences')} lines={said.consequences.map(words)} />
      <Entry name={t('verdict.sum')} lines={said.money === null ? [] : [words(said.money)]} />
      <Entry name={t('verdict.why')} lines={[words(said.proof)]} />
      <Entry name={t('verdict.sure')} lines={[...basis, ...(verdict.kind === 'refused' && verdict.serverCode !== null ? [t('verdict.code', { code: verdict.serverCode })] : [])]} />
      <Entry
        name={t('verdict.rules')}
        lines={said.rules.map(({ id, source, confidence }) => (
          <span key={id} className={styles.rule} data-rule={id}>
            {id} · {source} · {words({ key: `confidence.${confidence}`, facts: {} })} ({confidence})
          </span>
        ))}
      />
    </dl>
  );
}

function Entry({ name, lines }: { readonly name: string; readonly lines: readonly ReactNode[] }) {
  const styles = useStyles();
  if (lines.length === 0) return null;
  const keyed = lines.map((line, place) => ({ line, key: `${name} ${place}` }));
  return (
    <div>
      <dt className={styles.term}>{name}</dt>
      <dd className={styles.value}>
        {lines.length === 1 ? (
          lines[0]
        ) : (
          <ul className={styles.list}>
            {keyed.map(({ line, key }) => (
              <li key={key}>{line}</li>
            ))}
          </ul>
        )}
      </dd>
    </div>
  );
}
