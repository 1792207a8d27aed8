import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { KeyValue } from '../../components/KeyValue.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { useContextCommand } from '../../frame/context-commands.tsx';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { AnswerGate } from '../shared/AnswerGate.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { Section } from '../shared/Section.tsx';
import { IssuedOutput } from './IssuedOutput.tsx';
import { PaperSheet } from './PaperSheet.tsx';
import { usePaperActions } from './usePaperActions.ts';

export const useSplitStyles = makeStyles({
  body: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, flexGrow: 1, minHeight: 0 },
  facts: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, flexGrow: 1, flexBasis: '300px', maxWidth: '460px', minWidth: 0, overflowY: 'auto', maxHeight: '100%', '& > *': { flexShrink: 0 } },
  paper: { display: 'flex', flexDirection: 'column', flexGrow: 3, flexBasis: '420px', minHeight: '320px', maxHeight: '100%' },
});

/** A companion paper that left the house: its pages, its facts, and the same bytes again. */
export function IssuedPaper({ id }: { readonly id: string }) {
  const styles = useSplitStyles();
  const { t } = useTranslation('quotes');
  const query = useQuery(useApi().documents.get.queryOptions({ input: { id } }));
  const actions = usePaperActions();
  const ref = { kind: 'paper', id } as const;
  useContextCommand('print', () => actions.print(ref));
  const paper = query.data;
  const crumb = <Crumb to="/quotes/papers" text={t('papers.title')} />;
  if (paper === undefined) {
    return (
      <Page title={t('papers.title')} crumb={crumb}>
        <AnswerGate query={query}>{() => null}</AnswerGate>
      </Page>
    );
  }
  return (
    <Page
      title={`${t(`papers.kinds.${paper.kind}`)} ${paper.number}`}
      crumb={crumb}
      note={<StatusBadge tone="good" text={t('state.issued')} />}
      actions={
        <>
          <Button icon={<PrintRegular />} disabled={actions.isBusy} onClick={() => actions.print(ref)}>
            {t('action.print')}
          </Button>
          <IssuedOutput paper={ref} />
          <Button appearance="primary" icon={<DocumentPdfRegular />} disabled={actions.isBusy} onClick={() => actions.savePdf(ref)}>
            {t('action.pdf')}
          </Button>
        </>
      }
    >
      <div className={styles.body}>
        <div className={styles.facts}>
          {actions.error === null ? null : <ErrorNotice error={actions.error} />}
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody style={{ whiteSpace: 'normal' }}>{t('papers.frozen')}</MessageBarBody>
          </MessageBar>
          <Section title={t('issued.facts')}>
            <KeyValue
              entries={[
                { label: t('issued.number'), value: paper.number, copy: paper.number },
                { label: t('issued.issuedAt'), value: <When at={paper.issuedAt} style="dateTime" /> },
                { label: t('issued.customer'), value: paper.customerName },
                { label: t('issued.language'), value: t(`language.${paper.language}`) },
                { label: t('papers.pages'), value: String(paper.pages) },
                { label: t('papers.file'), value: paper.fileName },
                { label: t('papers.hash'), value: paper.pdfSha256 === null ? t('papers.noHash') : `${paper.pdfSha256.slice(0, 16)}…`, ...(paper.pdfSha256 === null ? {} : { copy: paper.pdfSha256 }) },
              ]}
            />
          </Section>
        </div>
        <div className={styles.paper}>
          <PaperSheet address={`app://desk/document/paper/${id}`} version="1" pages={paper.pages} />
        </div>
      </div>
    </Page>
  );
}
