import { Button, Field, Input, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { ClipboardTaskListLtrRegular, DeleteRegular, DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { GUIDES } from '../../../core/domain/guides/guides.ts';
import { progressOf, type GuideRun } from '../../../core/domain/guides/run.ts';
import { EmptyState } from '../../components/EmptyState.tsx';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { addressOf, href } from '../../frame/address.ts';
import { useContextCommand } from '../../frame/context-commands.tsx';
import { Page } from '../../frame/Page.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { Crumb } from '../shared/Crumb.tsx';
import { runOf } from './run-of.ts';
import { ScenarioChooser, ScenarioLine } from './ScenarioChooser.tsx';
import { StepList } from './StepList.tsx';
import { usePerson } from './usePerson.ts';
import { useRunActions } from './useRunActions.ts';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, maxWidth: '960px', paddingBottom: tokens.spacingVerticalXXL },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', columnGap: tokens.spacingHorizontalXXL, rowGap: tokens.spacingVerticalS },
  progress: { flexGrow: 1, minWidth: '220px', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXS },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  about: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** One walk through a guide. */
export function GuidePage({ id }: { readonly id: string }) {
  const { t } = useTranslation('guides');
  const query = useQuery({ ...useApi().guides.get.queryOptions({ input: { id } }), retry: false });
  const isGone = query.error !== null && ['notFound', 'validation'].includes(screenErrorOf(query.error).tag);
  if (isGone && query.data === undefined) {
    return (
      <Page title={t('gone.title')} crumb={<Crumb to="/guides" text={t('allGuides')} />}>
        <EmptyState icon={<ClipboardTaskListLtrRegular />} title={t('gone.title')} text={t('gone.text')} />
      </Page>
    );
  }
  if (query.data === undefined) return <QueryGate query={query}>{() => null}</QueryGate>;
  return <Walk run={runOf(query.data)} />;
}

function Walk({ run }: { readonly run: GuideRun }) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const { settled, total, finished } = progressOf(run);
  const [person, setPerson] = usePerson();
  const { print, savePdf, remove } = useRunActions(run);
  useContextCommand('print', print);
  const title = t(`guide.${run.guide}.title`);
  return (
    <Page
      title={run.customerName === '' ? title : `${title}: ${run.customerName}`}
      scrolls
      crumb={<Crumb to="/guides" text={t('allGuides')} />}
      note={finished ? <StatusBadge tone="good" text={t('finished')} /> : null}
      actions={
        <>
          <Button icon={<PrintRegular />} onClick={print}>
            {t('print')}
          </Button>
          <Button icon={<DocumentPdfRegular />} onClick={savePdf}>
            {t('pdf')}
          </Button>
          <Button icon={<DeleteRegular />} onClick={remove}>
            {t('remove')}
          </Button>
        </>
      }
    >
      <div className={styles.root}>
        <p className={styles.about}>
          {t(`guide.${run.guide}.about`)} {run.customerId === null ? null : <a href={href(addressOf('customers', run.customerId))}>{run.customerName}</a>}
        </p>
        <div className={styles.head}>
          {total === 0 ? null : (
            <div className={styles.progress}>
              <p className={styles.words}>{t('progress', { settled, total })}</p>
              <ProgressBar value={settled / total} thickness="large" aria-label={t('progressLabel')} aria-valuetext={t('progress', { settled, total })} />
            </div>
          )}
          <Field label={t('field.by')}>
            <Input value={person} maxLength={100} onChange={(_, data) => setPerson(data.value)} />
          </Field>
        </div>
        {GUIDES[run.guide].hasScenarios ? run.scenario === null ? <ScenarioChooser id={run.id} /> : <ScenarioLine id={run.id} scenario={run.scenario} /> : null}
        <StepList key={run.scenario ?? 'all'} run={run} person={person} />
      </div>
    </Page>
  );
}
