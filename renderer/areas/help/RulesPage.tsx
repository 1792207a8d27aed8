import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { MILESTONES } from '../../../core/domain/rulebook/milestones.ts';
import { ALL_RULES } from '../../../core/domain/rulebook/rules.ts';
import { useFormat } from '../../format/useFormat.ts';
import { Page } from '../../frame/Page.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { ReferenceTable } from './ReferenceTable.tsx';
import type { ReferenceColumn } from './ReferenceTable.tsx';

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '76ch' },
  heading: { margin: `${tokens.spacingVerticalXL} 0 ${tokens.spacingVerticalS}`, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  table: { maxWidth: '1000px' },
});

/** The rulebook for people: what changed when, and where each rule comes from. */
export function RulesPage() {
  const styles = useStyles();
  const { t } = useTranslation('help');
  return (
    <Page title={t('page.rules')} scrolls crumb={<Crumb to="/help" text={t('all')} />}>
      <p className={styles.lead}>{t('rules.lead')}</p>
      <h2 className={styles.heading}>{t('rules.history')}</h2>
      <History />
      <h2 className={styles.heading}>{t('rules.sources')}</h2>
      <p className={styles.lead}>{t('rules.sourcesNote')}</p>
      <Sources />
    </Page>
  );
}

type Milestone = (typeof MILESTONES)[number];
type Rule = (typeof ALL_RULES)[number];

function History() {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const format = useFormat();
  const columns: readonly ReferenceColumn<Milestone>[] = [
    { id: 'day', header: t('rules.day'), isOneLine: true, text: ({ at }) => format.date(at) },
    { id: 'change', header: t('rules.change'), text: ({ code }) => t(`milestone.${code}`) },
    { id: 'rule', header: t('rules.rule'), isOneLine: true, isQuiet: true, text: ({ rule }) => rule },
  ];
  return <ReferenceTable className={styles.table} columns={columns} rows={MILESTONES.toReversed()} rowId={({ code }) => code} />;
}

function Sources() {
  const styles = useStyles();
  const { t } = useTranslation('help');
  const columns: readonly ReferenceColumn<Rule>[] = [
    { id: 'rule', header: t('rules.rule'), isName: true, isOneLine: true, text: ({ id }) => id },
    { id: 'source', header: t('rules.source'), lang: 'en', text: ({ source }) => source },
    { id: 'sure', header: t('rules.sure'), text: ({ confidence }) => t(`rules.confidence.${confidence}`) },
  ];
  return <ReferenceTable className={styles.table} columns={columns} rows={ALL_RULES} rowId={({ id }) => id} />;
}
