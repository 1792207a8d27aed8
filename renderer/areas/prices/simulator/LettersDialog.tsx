import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle, Link, Spinner } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PlannedLetter } from '../../../../core/contract/price-outputs.ts';
import type { SimulationInput } from '../../../../core/contract/prices.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, href } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { Note } from '../parts/Note.tsx';
import { usePartStyles } from '../parts/styles.ts';

/** As many as the core writes at once (`price-outputs.ts`). */
const MOST = 200;
const LANGUAGES = ['pl', 'de', 'en'] as const;

export type LettersDialogProps = { readonly eventId: string; readonly passOn: SimulationInput['passOn']; readonly onClose: () => void };

/** Says who would be written to in which language, and writes only then. */
export function LettersDialog({ eventId, passOn, onClose }: LettersDialogProps) {
  const styles = usePartStyles();
  const { t } = useTranslation(['prices', 'common']);
  const format = useFormat();
  const client = useClient();
  const plan = useQuery(useApi().prices.outputs.letterPlan.queryOptions({ input: { eventId, passOn } }));
  const letters = plan.data?.letters ?? [];
  const writing = useMutation({ mutationFn: () => client.prices.outputs.writeLetters({ eventId, passOn, customerIds: letters.slice(0, MOST).map(({ customerId }) => customerId) }) });
  const { data: done } = writing;
  const error = plan.error ?? writing.error;
  const count = (number: number) => ({ count: number, number: format.number(number) });
  return (
    <Dialog modalType="alert" open onOpenChange={(_, data) => (data.open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('outputs.lettersTitle')}</DialogTitle>
          <DialogContent className={styles.stack}>
            {error === null ? null : <ErrorNotice error={screenErrorOf(error)} />}
            {done === undefined ? (
              <>
                {plan.isPending ? <Spinner label={t('parts.searching')} /> : <p className={styles.plain}>{letters.length === 0 ? t('outputs.lettersNone') : t('outputs.lettersText', count(letters.length))}</p>}
                <Languages letters={letters} />
                {letters.length > MOST ? <Note>{t('outputs.most', count(MOST))}</Note> : null}
              </>
            ) : (
              <>
                <Note intent="success">{t('outputs.written', count(done.written.length))}</Note>
                {done.failed.length === 0 ? null : <Note intent="warning">{t('outputs.failed', { names: done.failed.map(({ customerName }) => customerName).join(', ') })}</Note>}
                <Link href={href(addressOf('quotes', 'papers'))} onClick={onClose}>
                  {t('outputs.open')}
                </Link>
              </>
            )}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t(done === undefined ? 'common:action.cancel' : 'common:action.close')}</Button>
            {done === undefined ? (
              <Button appearance="primary" disabled={letters.length === 0 || writing.isPending} onClick={() => writing.mutate()}>
                {t('outputs.write')}
              </Button>
            ) : null}
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function Languages({ letters }: { readonly letters: readonly PlannedLetter[] }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const counts = LANGUAGES.map((language) => ({ language, count: letters.filter((letter) => letter.language === language).length })).filter(({ count }) => count > 0);
  return (
    <ul className={styles.list}>
      {counts.map(({ language, count }) => (
        <li key={language}>{t('outputs.languageCount', { language: t(`language.${language}`), count, number: format.number(count) })}</li>
      ))}
    </ul>
  );
}
