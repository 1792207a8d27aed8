import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { copyText } from '../components/transfer.ts';
import { useNotify } from '../frame/notify.tsx';
import type { ScreenError } from '../host/failure.ts';
import { isWorthRetrying } from './error-text.ts';
import { useErrorText } from './useErrorText.ts';

const useStyles = makeStyles({
  bar: { maxWidth: '760px' },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS, whiteSpace: 'normal' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  label: { fontWeight: tokens.fontWeightSemibold },
  reference: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

export type ErrorNoticeProps = {
  readonly error: ScreenError;
  /** Shown where asking again may help. */
  readonly onRetry?: () => void;
  readonly intent?: 'error' | 'warning';
  /** A way to where it can be put right. */
  readonly action?: ReactNode;
  /** As wide as its place, instead of a comfortable line. */
  readonly wide?: boolean;
};

/** A failure in words: what happened, what was kept, what to do, and a line for support. */
export function ErrorNotice({ error, onRetry, intent = 'error', action = null, wide = false }: ErrorNoticeProps) {
  const styles = useStyles();
  const { t } = useTranslation('errors');
  const notify = useNotify();
  const text = useErrorText()(error);
  const copy = async (): Promise<void> => {
    await copyText(`${text.title} \u00b7 ${text.reference ?? ''}`);
    notify({ text: t('referenceCopied'), tone: 'success' });
  };
  return (
    <MessageBar intent={intent} layout="multiline" {...(wide ? {} : { className: styles.bar })} role="alert">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{text.title}</MessageBarTitle>
        <p className={styles.line}>{text.what}</p>
        <p className={styles.line}>
          <span className={styles.label}>{t('part.kept')}:</span> {text.kept}
        </p>
        <p className={styles.line}>
          <span className={styles.label}>{t('part.todo')}:</span> {text.todo}
        </p>
        {text.reference === null ? null : (
          <p className={styles.line}>
            <span className={styles.label}>{t('part.reference')}:</span> <span className={styles.reference}>{text.reference}</span>
          </p>
        )}
      </MessageBarBody>
      <MessageBarActions>
        {action}
        {onRetry && isWorthRetrying(error) ? (
          <Button size="small" onClick={onRetry}>
            {t('retry')}
          </Button>
        ) : null}
        {text.reference === null ? null : (
          <Button size="small" appearance="subtle" icon={<CopyRegular />} onClick={() => void copy()}>
            {t('copyReference')}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}
