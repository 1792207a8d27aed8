import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { CopyRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../frame/notify.tsx';
import { copyText } from './transfer.ts';

const useStyles = makeStyles({
  list: { display: 'grid', gridTemplateColumns: 'minmax(96px, max-content) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXS, margin: 0 },
  label: { color: tokens.colorNeutralForeground2, paddingBlock: tokens.spacingVerticalXXS, maxWidth: '220px' },
  value: { margin: 0, display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minWidth: 0, overflowWrap: 'anywhere', paddingBlock: tokens.spacingVerticalXXS },
  none: { color: tokens.colorNeutralForeground3 },
});

export type KeyValueEntry = {
  readonly label: string;
  /** null or an empty text shows a dash. */
  readonly value: ReactNode;
  /** Adds a button that copies this text. */
  readonly copy?: string | null;
};

/** Facts one under the other. */
export function KeyValue({ entries }: { readonly entries: readonly KeyValueEntry[] }) {
  const styles = useStyles();
  return (
    <dl className={styles.list}>
      {entries.map((entry) => (
        <Entry key={entry.label} {...entry} />
      ))}
    </dl>
  );
}

function Entry({ label, value, copy = null }: KeyValueEntry) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const notify = useNotify();
  const isEmpty = value === null || value === undefined || value === '';
  const onCopy = async (text: string): Promise<void> => {
    await copyText(text);
    notify({ text: t('state.copied', { what: label }), tone: 'success' });
  };
  return (
    <>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.value}>
        {isEmpty ? <span className={styles.none}>{'\u2013'}</span> : <span>{value}</span>}
        {copy === null || isEmpty ? null : (
          <Button size="small" appearance="transparent" icon={<CopyRegular />} aria-label={t('action.copyWhat', { what: label })} title={t('action.copyWhat', { what: label })} onClick={() => void onCopy(copy)} />
        )}
      </dd>
    </>
  );
}
