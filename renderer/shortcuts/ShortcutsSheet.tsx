import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { SHORTCUTS } from './shortcuts.ts';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  columns: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(300px, 1fr))', gap: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`, alignItems: 'start' },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'grid', gridTemplateColumns: 'max-content minmax(0, 1fr)', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: 0, alignItems: 'baseline' },
  keys: { display: 'flex', columnGap: tokens.spacingHorizontalXXS },
  key: { fontFamily: 'inherit', fontSize: tokens.fontSizeBase200, padding: '1px 6px', borderRadius: tokens.borderRadiusSmall, border: `1px solid ${tokens.colorNeutralStroke1}`, backgroundColor: tokens.colorNeutralBackground3, whiteSpace: 'nowrap' },
  what: { margin: 0 },
});

/** `?`: every key of the program on one sheet. */
export function ShortcutsSheet({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('common');
  return (
    <Dialog open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('shortcuts.title')}</DialogTitle>
          <DialogContent>
            <div className={styles.columns}>
              {SHORTCUTS.map(({ group, entries }) => (
                <section key={group} aria-label={t(`shortcuts.group.${group}`)}>
                  <h3 className={styles.heading}>{t(`shortcuts.group.${group}`)}</h3>
                  <dl className={styles.list}>
                    {entries.map(({ what, keys }) => (
                      <Fragment key={what}>
                        <dt className={styles.keys}>
                          {keys.map((key) => (
                            <kbd key={key} className={styles.key}>
                              {t(`key.${key}`)}
                            </kbd>
                          ))}
                        </dt>
                        <dd className={styles.what}>{t(`shortcuts.what.${what}`)}</dd>
                      </Fragment>
                    ))}
                  </dl>
                </section>
              ))}
            </div>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
