import { makeStyles, MessageBar, MessageBarBody, MessageBarGroup, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { NameHint } from '../../../core/contract/catalogue.ts';
import { useFormat } from '../../format/useFormat.ts';

const useStyles = makeStyles({
  group: { display: 'grid', rowGap: tokens.spacingVerticalXS, paddingBottom: tokens.spacingVerticalS },
  body: { whiteSpace: 'normal' },
});

/** What was typed is an old name; where two products bear it, the trap is named (S-124). */
export function NameHints({ hints }: { readonly hints: readonly NameHint[] }) {
  const styles = useStyles();
  const { t } = useTranslation('catalogue');
  const format = useFormat();
  if (hints.length === 0) return null;
  return (
    <MessageBarGroup className={styles.group} aria-label={t('hint.label')}>
      {hints.map((hint) => (
        <MessageBar key={`${hint.formerName} ${hint.renamedTo}`} intent={hint.ambiguous ? 'warning' : 'info'} layout="multiline" politeness="polite" data-hint={hint.ambiguous ? 'ambiguous' : 'renamed'}>
          <MessageBarBody className={styles.body}>
            {t(hint.ambiguous ? 'hint.ambiguous' : 'hint.renamed', { typed: hint.typed, formerName: hint.formerName, renamedTo: hint.renamedTo, date: format.date(hint.renamedOn) })}
          </MessageBarBody>
        </MessageBar>
      ))}
    </MessageBarGroup>
  );
}
