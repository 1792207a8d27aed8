import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { MILESTONES } from '../../../core/domain/rulebook/milestones.ts';
import { ALL_RULES } from '../../../core/domain/rulebook/rules.ts';
import { useFormat } from '../../format/useFormat.ts';
import { Page } from '../../frame/Page.tsx';
import { Crumb } from '../shared/Crumb.tsx';
import { useTableStyles } from './figures/styles.ts';

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

function History() {
  const styles = useStyles();
  const table = useTableStyles();
  const { t } = useTranslation('help');
  const format = useFormat();
  const head = mergeClasses(table.cell, table.head);
  return (
    <table className={mergeClasses(table.table, styles.table)}>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('rules.day')}
          </th>
          <th scope="col" className={head}>
            {t('rules.change')}
          </th>
          <th scope="col" className={head}>
            {t('rules.rule')}
          </th>
        </tr>
      </thead>
      <tbody>
        {MILESTONES.toReversed().map(({ at, code, rule }) => (
          <tr key={code}>
            <td className={mergeClasses(table.cell, table.nowrap)}>{format.date(at)}</td>
            <td className={table.cell}>{t(`milestone.${code}`)}</td>
            <td className={mergeClasses(table.cell, table.nowrap, table.quiet)}>{rule}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sources() {
  const styles = useStyles();
  const table = useTableStyles();
  const { t } = useTranslation('help');
  const head = mergeClasses(table.cell, table.head);
  return (
    <table className={mergeClasses(table.table, styles.table)}>
      <thead>
        <tr>
          <th scope="col" className={head}>
            {t('rules.rule')}
          </th>
          <th scope="col" className={head}>
            {t('rules.source')}
          </th>
          <th scope="col" className={head}>
            {t('rules.sure')}
          </th>
        </tr>
      </thead>
      <tbody>
        {ALL_RULES.map(({ id, source, confidence }) => (
          <tr key={id}>
            <th scope="row" className={mergeClasses(table.cell, table.nowrap)}>
              {id}
            </th>
            <td className={table.cell} lang="en">
              {source}
            </td>
            <td className={table.cell}>{t(`rules.confidence.${confidence}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
