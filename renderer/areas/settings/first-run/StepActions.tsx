import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormStyles } from '../styles.ts';

export type StepActionsProps = {
  readonly onBack: (() => void) | null;
  /** null: the form around sends it. */
  readonly onNext: (() => void) | null;
  readonly label?: string;
  readonly busy?: string | null;
  /** More ways on. */
  readonly children?: ReactNode;
};

/** Forward, and back where there is something behind. */
export function StepActions({ onBack, onNext, label, busy = null, children }: StepActionsProps) {
  const styles = useFormStyles();
  const { t } = useTranslation('start');
  return (
    <div className={styles.actions}>
      <Button appearance="primary" type={onNext === null ? 'submit' : 'button'} disabled={busy !== null} {...(onNext === null ? {} : { onClick: onNext })}>
        {label ?? t('next')}
      </Button>
      {children}
      {onBack === null ? null : (
        <Button type="button" disabled={busy !== null} onClick={onBack}>
          {t('back')}
        </Button>
      )}
      {busy === null ? null : <Spinner size="tiny" label={busy} />}
    </div>
  );
}
