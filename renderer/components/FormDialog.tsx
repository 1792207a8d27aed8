import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../errors/ErrorNotice.tsx';
import { screenErrorOf } from '../host/failure.ts';

const useStyles = makeStyles({
  wide: { maxWidth: '860px' },
  stack: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, minWidth: 0 },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start' },
  /** A verb with its object is read in one line. */
  whole: { whiteSpace: 'nowrap', maxWidth: 'none' },
  across: { gridColumn: '1 / -1' },
});

export type FormDialogProps = {
  readonly title: string;
  /** What the button that saves says. */
  readonly save: string;
  /** Why saving failed; null: it did not. */
  readonly error: unknown;
  /** Says the error in other words than everywhere. */
  readonly errorNotice?: ReactNode;
  readonly isBusy: boolean;
  /** What the other button says; null: there is none, and `onSave` is the way out. */
  readonly leave?: 'cancel' | 'close' | null;
  readonly isBlocked?: boolean;
  /** False keeps what was typed while the dialog is closed. */
  readonly isOpen?: boolean;
  /** Columns side by side, or one below the other. */
  readonly layout?: 'columns' | 'stack';
  readonly isWide?: boolean;
  /** Much was typed: a click beside it does not throw it away. */
  readonly isGuarded?: boolean;
  /** The dialog or the host judges every field in the user's language; the browser stays silent. */
  readonly noValidate?: boolean;
  /** A further button before the usual two. */
  readonly extra?: ReactNode;
  readonly onSave: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/** A form in a dialog: Enter saves, Escape leaves it; what went wrong stands above the fields. */
export function FormDialog({ title, save, error, errorNotice, isBusy, leave = 'cancel', isBlocked = false, isOpen = true, layout = 'stack', isWide = false, isGuarded = false, noValidate = false, extra = null, onSave, onClose, children }: FormDialogProps) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isBlocked && !isBusy) onSave();
  };
  return (
    <Dialog modalType={isGuarded ? 'alert' : 'modal'} open={isOpen} onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={mergeClasses(isWide && styles.wide)}>
        <form noValidate={noValidate} onSubmit={submit}>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles[layout]}>
              {error === null ? null : <div className={styles.across}>{errorNotice ?? <ErrorNotice error={screenErrorOf(error)} wide />}</div>}
              {children}
            </DialogContent>
            <DialogActions fluid={extra !== null}>
              {extra}
              {leave === null ? null : <Button onClick={onClose}>{t(`action.${leave}`)}</Button>}
              <Button type="submit" appearance="primary" className={styles.whole} disabled={isBlocked || isBusy}>
                {save}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
