import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { quoteTotals } from '../../../../core/domain/quotes/quote-totals.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useContextCommand } from '../../../frame/context-commands.tsx';
import { MasterDetail } from '../../../frame/MasterDetail.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { Page } from '../../../frame/Page.tsx';
import { Crumb } from '../../shared/Crumb.tsx';
import { Section } from '../../shared/Section.tsx';
import { PaperPreview } from '../PaperPreview.tsx';
import { usePreview } from '../usePreview.ts';
import { useQuoteActions } from '../useQuoteActions.ts';
import { Blockers } from './Blockers.tsx';
import { countable, readDraft, toDraft } from './draft.ts';
import type { Draft, DraftLine } from './draft.ts';
import { DraftActions } from './DraftActions.tsx';
import { HeadFields, TextFields } from './HeadFields.tsx';
import { IssueDialog } from './IssueDialog.tsx';
import { LinesTable } from './LinesTable.tsx';
import { PaperOptions } from './PaperOptions.tsx';
import { PriceCheck } from './PriceCheck.tsx';
import { SaveNote } from './SaveNote.tsx';
import { TotalsBar } from './TotalsBar.tsx';
import { useQuoteAutosave } from './useQuoteAutosave.ts';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, flexGrow: 1, minHeight: 0 },
  fields: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, overflowY: 'auto', flexGrow: 1, minHeight: 0, paddingInlineEnd: tokens.spacingHorizontalXS },
});

/** A draft being written: fields and lines on the left, the paper as it will be on the right. */
export function DraftEditor({ quote }: { readonly quote: Quote }) {
  const styles = useStyles();
  const { t } = useTranslation('quotes');
  const notify = useNotify();
  const preview = usePreview();
  const [asking, setAsking] = useState(false);
  const { control, setValue, getValues } = useForm<Draft>({ defaultValues: toDraft(quote) });
  const draft = useWatch({ control, compute: (values: Draft) => values });
  const { state, flush } = useQuoteAutosave(quote, draft);
  const actions = useQuoteActions(quote, flush);
  const totals = useMemo(() => quoteTotals({ currency: draft.currency, lines: countable(draft) }, quote.totals.vat), [draft, quote.totals.vat]);
  useContextCommand('print', actions.print);

  const changeLines = (change: (lines: readonly DraftLine[]) => readonly DraftLine[]): void => setValue('lines', [...change(getValues('lines'))]);
  const followList = (currency: string): void => {
    setValue('currency', currency);
    notify({ text: t('done.currency', { currency }) });
  };
  const ask = async (): Promise<void> => setAsking(await flush());

  return (
    <Page
      title={t('page.draft', { customer: quote.customerName === '' ? t('noCustomer') : quote.customerName })}
      crumb={<Crumb to="/quotes" text={t('page.back')} />}
      note={<SaveNote state={state} isIncomplete={readDraft(draft, quote).input === null} />}
      actions={<DraftActions actions={actions} canIssue={quote.blockers.length === 0} onIssue={() => void ask()} preview={preview} />}
    >
      <MasterDetail
        name="quote"
        detailLabel={t('page.preview')}
        detail={preview.isOpen ? <PaperPreview quote={quote} /> : null}
        onClose={preview.hide}
        list={
          <div className={styles.form}>
            <div className={styles.fields}>
              {actions.error === null ? null : <ErrorNotice error={actions.error} />}
              <Blockers quote={quote} />
              <PriceCheck quote={quote} />
              <Section title={t('head.title')}>
                <HeadFields quote={quote} draft={draft} setValue={setValue} />
              </Section>
              <Section title={t('lines.title')}>
                <LinesTable quoteId={quote.id} customerId={quote.customerId} lines={draft.lines} currency={draft.currency} standardVat={quote.totals.vat.rateBasisPoints} totals={totals.lines} onLines={changeLines} onCurrency={followList} />
              </Section>
              <Section title={t('head.texts')}>
                <TextFields quote={quote} draft={draft} setValue={setValue} />
              </Section>
              <Section title={t('exchange.title')}>
                <PaperOptions quote={quote} />
              </Section>
            </div>
            <TotalsBar totals={totals} />
          </div>
        }
      />
      <IssueDialog
        quote={quote}
        open={asking}
        busy={actions.isBusy}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          actions.issue();
        }}
      />
    </Page>
  );
}
