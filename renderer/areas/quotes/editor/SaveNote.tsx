import { makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular, WarningRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../format/useFormat.ts';
import type { SaveState } from '../../shared/autosave.ts';

const useStyles = makeStyles({
  root: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, fontVariantNumeric: 'tabular-nums' },
  warning: { color: tokens.colorStatusWarningForeground3 },
});

/** Whether what one sees is kept. `isIncomplete`: a field holds it back. */
export function SaveNote({ state, isIncomplete }: { readonly state: SaveState; readonly isIncomplete: boolean }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const format = useFormat();
  if (isIncomplete) return <Warning text={t('save.waiting')} />;
  switch (state.kind) {
    case 'saved':
      return (
        <span className={styles.root} data-save="saved">
          <CheckmarkCircleRegular aria-hidden />
          {state.at === null ? t('save.savedBefore') : t('save.saved', { time: format.time(state.at) })}
        </span>
      );
    case 'unsaved':
      return <span className={styles.root}>{t('save.unsaved')}</span>;
    case 'saving':
      return <span className={styles.root}>{t('save.saving')}</span>;
    case 'failed':
      return <Warning text={t('save.failed')} />;
  }
}

function Warning({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <output className={`${styles.root} ${styles.warning}`}>
      <WarningRegular aria-hidden />
      {text}
    </output>
  );
}
