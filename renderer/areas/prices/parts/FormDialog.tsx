import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { usePartStyles } from './styles.ts';

const useStyles = makeStyles({ large: { maxWidth: '860px' } });

export type FormDialogProps = {
  readonly title: string;
  /** What the button that saves says. */
  readonly save: string;
  /** Why saving failed; null: it did not. */
  readonly error: unknown;
  /** Says the error in other words than everywhere. */
  readonly errorNotice?: ReactNode;
  readonly isBusy: boolean;
  readonly isBlocked?: boolean;
  /** Columns side by side, or one below the other. */
  readonly layout?: 'columns' | 'stack';
  /** Much was typed: a click beside it does not throw it away. */
  readonly isLarge?: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form in a dialog: Enter saves, Escape leaves it; what went wrong stands above the fields. */
export function FormDialog({ title, save, error, errorNotice, isBusy, isBlocked = false, layout = 'stack', isLarge = false, onSave, onClose, children }: FormDialogProps) {
  const styles = usePartStyles();
  const own = useStyles();
  const { t } = useTranslation('common');
  return (
    <Dialog modalType={isLarge ? 'alert' : 'modal'} open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={mergeClasses(isLarge && own.large)}>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!isBlocked) onSave();
          }}
        >
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={layout === 'columns' ? styles.form : styles.stack}>
              {error === null ? null : <div className={styles.full}>{errorNotice ?? <ErrorNotice error={screenErrorOf(error)} />}</div>}
              {children}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{t('action.cancel')}</Button>
              <Button type="submit" appearance="primary" disabled={isBlocked || isBusy}>
                {save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
