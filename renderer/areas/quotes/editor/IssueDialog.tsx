import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { useFormat } from '../../../format/useFormat.ts';

const useStyles = makeStyles({ text: { margin: `0 0 ${tokens.spacingVerticalM}` } });

export type IssueDialogProps = { readonly quote: Quote; readonly open: boolean; readonly busy: boolean; readonly onConfirm: () => void; readonly onCancel: () => void };

/** Issuing cannot be undone: what it means and what it binds to, before it happens. */
export function IssueDialog({ quote, open, busy, onConfirm, onCancel }: IssueDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const format = useFormat();
  return (
    <ConfirmDialog open={open} title={t('issue.title')} confirmLabel={t('issue.confirm')} busy={busy} onConfirm={onConfirm} onCancel={onCancel}>
      <p className={styles.text}>{t('issue.text')}</p>
      <KeyValue
        entries={[
          { label: t('issue.to'), value: quote.customerName },
          { label: t('issue.commitment'), value: format.money(quote.totals.commitment) },
          { label: t('issue.language'), value: t(`language.${quote.language}`) },
          { label: t('issue.validUntil'), value: format.day(quote.validUntil) },
        ]}
      />
    </ConfirmDialog>
  );
}
