import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useNotify } from '../frame/notify.tsx';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM },
  text: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase500, letterSpacing: '1px', padding: tokens.spacingVerticalM, textAlign: 'center', backgroundColor: tokens.colorNeutralBackground3, borderRadius: tokens.borderRadiusMedium, userSelect: 'all' },
});

/** Shown once: whoever does not write it down has to make a new one. */
export function RecoveryCode({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation(['people', 'common']);
  const notify = useNotify();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(code);
    notify({ text: t('common:state.copied', { what: t('code.title') }) });
  };
  return (
    <Dialog modalType="alert" open>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('code.title')}</DialogTitle>
          <DialogContent className={styles.content}>
            <p className={styles.text}>{t('code.text')}</p>
            <div className={styles.code} data-recovery-code>
              {code}
            </div>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => void copy()}>{t('common:action.copy')}</Button>
            <Button appearance="primary" onClick={onClose}>
              {t('code.written')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
