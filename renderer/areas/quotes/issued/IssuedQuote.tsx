import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { CartRegular, CopyRegular, DocumentPdfRegular, PrintRegular, TableSimpleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { Quote } from '../../../../core/contract/quotes.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { When } from '../../../components/When.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useAddress } from '../../../frame/address.ts';
import { useContextCommand } from '../../../frame/context-commands.tsx';
import { Page } from '../../../frame/Page.tsx';
import { OrderDialog } from '../../orders/OrderDialog.tsx';
import { IssuedOutput } from '../../papers/IssuedOutput.tsx';
import { Crumb } from '../../shared/Crumb.tsx';
import { Section } from '../../shared/Section.tsx';
import { TotalsBar } from '../editor/TotalsBar.tsx';
import { PaperPreview } from '../PaperPreview.tsx';
import { useQuoteActions } from '../useQuoteActions.ts';
import { Comparison } from './Comparison.tsx';
import { Fate } from './Fate.tsx';

const useStyles = makeStyles({
  body: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, flexGrow: 1, minHeight: 0 },
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexGrow: 1, flexBasis: '300px', maxWidth: '460px', minWidth: 0, overflowY: 'auto', maxHeight: '100%', '& > *': { flexShrink: 0 } },
  paper: { display: 'flex', flexDirection: 'column', flexGrow: 3, flexBasis: '420px', minHeight: '320px', maxHeight: '100%' },
});

const always = (): Promise<boolean> => Promise.resolve(true);

/** A quote that left the house: the paper, its facts, and what can still be done. */
export function IssuedQuote({ quote }: { readonly quote: Quote }) {
  const styles = useStyles();
  const { t } = useTranslation(['quotes', 'orders']);
  const actions = useQuoteActions(quote, always);
  // In the address, so that it stays open while the page is read anew, and the way back closes it.
  const { query, setQuery } = useAddress();
  const isComparing = query.get('view') === 'compare';
  useContextCommand('print', actions.print);
  return (
    <Page
      title={t('page.issued', { number: quote.number ?? '' })}
      crumb={<Crumb to="/quotes" text={t('page.back')} />}
      note={<StatusBadge tone="good" text={t('state.issued')} />}
      actions={
        <>
          <Button icon={<CopyRegular />} disabled={actions.isBusy} onClick={actions.copy}>
            {t('action.copyAsDraft')}
          </Button>
          <Button icon={<TableSimpleRegular />} onClick={() => setQuery({ view: isComparing ? null : 'compare' })}>
            {t(isComparing ? 'compare.close' : 'compare.open')}
          </Button>
          <Button icon={<CartRegular />} onClick={() => setQuery({ order: '1' })}>
            {t('orders:open')}
          </Button>
          <Button icon={<PrintRegular />} disabled={actions.isBusy} onClick={actions.print}>
            {t('action.print')}
          </Button>
          <IssuedOutput paper={{ kind: 'quote', id: quote.id }} />
          <Button appearance="primary" icon={<DocumentPdfRegular />} disabled={actions.isBusy} onClick={actions.savePdf}>
            {t('action.pdf')}
          </Button>
        </>
      }
    >
      {query.get('order') === '1' ? <OrderDialog quote={quote} onClose={() => setQuery({ order: null })} /> : null}
      <div className={styles.body}>
        <div className={styles.facts}>
          {actions.error === null ? null : <ErrorNotice error={actions.error} />}
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody style={{ whiteSpace: 'normal' }}>{t('issued.frozen')}</MessageBarBody>
          </MessageBar>
          <Facts quote={quote} />
          <Fate quoteId={quote.id} />
          <TotalsBar totals={quote.totals} />
        </div>
        <div className={styles.paper}>
          {isComparing ? <Comparison quoteId={quote.id} /> : <PaperPreview quote={quote} />}
        </div>
      </div>
    </Page>
  );
}

function Facts({ quote }: { readonly quote: Quote }) {
  const { t } = useTranslation('quotes');
  const format = useFormat();
  return (
    <Section title={t('issued.facts')}>
      <KeyValue
        entries={[
          { label: t('issued.number'), value: quote.number ?? '', copy: quote.number ?? '' },
          { label: t('issued.issuedAt'), value: quote.issuedAt === null ? '' : <When at={quote.issuedAt} style="dateTime" /> },
          { label: t('issued.customer'), value: quote.customerName },
          { label: t('issued.subject'), value: quote.subject },
          { label: t('issued.language'), value: t(`language.${quote.language}`) },
          { label: t('issued.validUntil'), value: format.day(quote.validUntil) },
        ]}
      />
    </Section>
  );
}
