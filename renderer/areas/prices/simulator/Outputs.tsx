import { Button } from '@fluentui/react-components';
import { DocumentTableRegular, MailRegular, DocumentTextRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulationInput, SimulationView } from '../../../../core/contract/simulation.ts';
import { useDesk } from '../../../app/settings.tsx';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { QuotesDialog } from './QuotesDialog.tsx';

/** What becomes of a simulation: a spreadsheet, letters in each customer's language, quote drafts. */
export function Outputs({ input, view }: { readonly input: SimulationInput; readonly view: SimulationView }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const { language } = useFormat();
  const client = useClient();
  const desk = useDesk();
  const notify = useNotify();
  const errorText = useErrorText();
  const [isQuoting, setQuoting] = useState(false);
  const saving = useMutation({
    mutationFn: async () => {
      const { fileName, content } = await client.prices.outputs.workbook({ ...input, language });
      return desk.saveList({ name: fileName, text: content, encoding: 'base64' });
    },
    onSuccess: (result) => {
      if (result.kind === 'saved') notify({ text: t('outputs.workbookSaved', { path: result.path }), tone: 'success' });
      if (result.kind === 'failed') notify({ text: errorText(result.error).what, tone: 'error' });
    },
    onError: (error) => notify({ text: errorText(screenErrorOf(error)).what, tone: 'error' }),
  });
  const [eventId] = input.eventIds;
  const customers = [...new Set(view.results.flatMap(({ byCustomer }) => byCustomer.map(({ id }) => id)))];
  return (
    <Section title={t('outputs.title')}>
      <div className={styles.buttons}>
        <Button icon={<DocumentTableRegular />} disabled={saving.isPending} onClick={() => saving.mutate()}>
          {t('outputs.workbook')}
        </Button>
        {eventId === undefined ? null : (
          <Button icon={<MailRegular />} onClick={() => go(lettersAddress(eventId, input.passOn))}>
            {t('outputs.letters')}
          </Button>
        )}
        <Button icon={<DocumentTextRegular />} onClick={() => setQuoting(true)}>
          {t('outputs.quotes')}
        </Button>
      </div>
      <p className={styles.plain}>{t('outputs.lettersText')}</p>
      {isQuoting ? <QuotesDialog input={input} customerIds={customers} onClose={() => setQuoting(false)} /> : null}
    </Section>
  );
}

/** The page that writes to many, with this event and this way to pass it on already chosen. */
function lettersAddress(eventId: string, passOn: SimulationInput['passOn']): string {
  const query = new URLSearchParams({ kind: 'priceChange', event: passOn === 'factor' ? eventId : `${eventId}~${passOn}` });
  return `${addressOf('quotes', 'papers', 'letters')}?${query.toString()}`;
}
