import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import * as z from 'zod';
import { QueryGate } from '../../errors/QueryGate.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '760px' },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** Made when the program is built (`scripts/build/notices.mjs`). */
const FILE = '/third-party-notices.json';
const notices = z.object({ texts: z.array(z.string()), of: z.record(z.string(), z.number().int()) });

export type LicenceTextProps = { readonly name: string; readonly version: string; readonly onClose: () => void };

/** The words under which a package may be used. */
export function LicenceText({ name, version, onClose }: LicenceTextProps) {
  const styles = useStyles();
  const { t } = useTranslation(['settings', 'common']);
  const query = useQuery({ queryKey: ['shell', 'notices'], queryFn: async () => notices.parse(await (await fetch(FILE)).json()) });
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{t('licences.textOf', { name, version })}</DialogTitle>
          <DialogContent tabIndex={0} aria-label={t('licences.textOf', { name, version })}>
            <QueryGate query={query}>
              {({ texts, of }) => (
                <pre className={styles.text} lang="en">
                  {texts[of[`${name}@${version}`] ?? -1] ?? ''}
                </pre>
              )}
            </QueryGate>
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              {t('common:action.close')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
