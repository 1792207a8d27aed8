import { Button } from '@fluentui/react-components';
import { DocumentTableRegular, MailRegular, DocumentTextRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SimulationInput, SimulationView } from '../../../../core/contract/prices.ts';
import { useDesk } from '../../../app/settings.tsx';
import { useErrorText } from '../../../errors/useErrorText.ts';
import { useFormat } from '../../../format/useFormat.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { Section } from '../../shared/Section.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { LettersDialog } from './LettersDialog.tsx';
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
  const [open, setOpen] = useState<'letters' | 'quotes' | null>(null);
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
        <Button icon={<MailRegular />} onClick={() => setOpen('letters')}>
          {t('outputs.letters')}
        </Button>
        <Button icon={<DocumentTextRegular />} onClick={() => setOpen('quotes')}>
          {t('outputs.quotes')}
        </Button>
      </div>
      {open === 'letters' && eventId !== undefined ? <LettersDialog eventId={eventId} passOn={input.passOn} onClose={() => setOpen(null)} /> : null}
      {open === 'quotes' ? <QuotesDialog input={input} customerIds={customers} onClose={() => setOpen(null)} /> : null}
    </Section>
  );
}
