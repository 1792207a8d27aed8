import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { ArrowDownloadRegular, ArrowResetRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BACKUP_EVERY_MS } from '../../../../core/domain/office/backup-due.ts';
import { MakeBackup } from '../../../backup/MakeBackup.tsx';
import { OpenBackup } from '../../../backup/OpenBackup.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useApi, useNow } from '../../../host/hooks.ts';
import { NeedsRight } from '../../../people/NeedsRight.tsx';
import { useFormStyles } from '../styles.ts';

/** The last backup, a new one, and the way back. */
export function BackupPart() {
  const styles = useFormStyles();
  const { t } = useTranslation('backup');
  const query = useQuery(useApi().backup.status.queryOptions());
  const [open, setOpen] = useState<'make' | 'open' | null>(null);
  return (
    <section className={styles.group} aria-labelledby="backup-title">
      <h2 id="backup-title" className={styles.heading}>
        {t('title')}
      </h2>
      <p className={styles.note}>{t('intro')}</p>
      <QueryGate query={query}>{({ last, restored }) => <Last at={last?.at ?? null} fileName={last?.fileName ?? ''} restored={restored} />}</QueryGate>
      <NeedsRight need="administrator">
        {(allowed) => (
          <div className={styles.actions}>
            <Button appearance="primary" icon={<ArrowDownloadRegular />} disabled={!allowed} onClick={() => setOpen('make')}>
              {t('make.button')}
            </Button>
            <Button icon={<ArrowResetRegular />} disabled={!allowed} onClick={() => setOpen('open')}>
              {t('open.button')}
            </Button>
          </div>
        )}
      </NeedsRight>
      {open === 'make' ? <MakeBackup onClose={() => setOpen(null)} /> : null}
      {open === 'open' ? <OpenBackup onClose={() => setOpen(null)} /> : null}
    </section>
  );
}

type LastProps = { readonly at: number | null; readonly fileName: string; readonly restored: { readonly at: number; readonly file: string } | null };

function Last({ at, fileName, restored }: LastProps) {
  const styles = useFormStyles();
  const { t } = useTranslation('backup');
  const format = useFormat();
  const now = useNow();
  const isLate = at === null || (now !== null && now - at > BACKUP_EVERY_MS);
  const text = at === null ? t('last.never') : t('last.at', { at: format.dateTime(at), file: fileName });
  return (
    <>
      {isLate ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{text}</MessageBarBody>
        </MessageBar>
      ) : (
        <p className={styles.note}>{text}</p>
      )}
      {restored === null ? null : <p className={styles.note}>{t('last.restored', { at: format.dateTime(restored.at), file: restored.file })}</p>}
    </>
  );
}
