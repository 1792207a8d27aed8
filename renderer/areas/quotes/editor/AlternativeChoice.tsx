import { Checkbox, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { ALTERNATIVES, billingOf } from '../../../../core/domain/quotes/alternatives.ts';
import type { AlternativeKey } from '../../../../core/domain/quotes/alternatives.ts';
import { useSubscriptionWords } from '../../subscriptions/words.ts';

const MOST = 4;

const useStyles = makeStyles({ root: { gridColumn: '1 / -1' }, boxes: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalL } });

/** Which terms stand side by side on the paper. */
export function AlternativeChoice({ chosen, onKeep }: { readonly chosen: readonly AlternativeKey[]; readonly onKeep: (keys: AlternativeKey[]) => void }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const words = useSubscriptionWords();
  const isFull = chosen.length >= MOST;
  // The paper shows them in the order of their length, whatever was ticked first.
  const change = (key: AlternativeKey, on: boolean): void => {
    if (!on || !isFull) onKeep(ALTERNATIVES.filter((one) => (one === key ? on : chosen.includes(one))));
  };
  return (
    <Field label={t('alternatives.title')} hint={t(isFull ? 'alternatives.most' : 'alternatives.hint')} className={styles.root}>
      <div role="group" aria-label={t('alternatives.title')} className={styles.boxes}>
        {ALTERNATIVES.map((key) => {
          const { term, billingPlan } = billingOf(key);
          return <Checkbox key={key} label={`${words.term(term)}, ${words.plan(billingPlan)}`} checked={chosen.includes(key)} onChange={(_, data) => change(key, data.checked === true)} />;
        })}
      </div>
    </Field>
  );
}
