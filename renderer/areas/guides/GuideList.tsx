import { Button, makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GUIDE_IDS, type GuideId } from '../../../core/domain/guides/guide.ts';
import { GUIDES } from '../../../core/domain/guides/guides.ts';
import { progressOf, type GuideRun } from '../../../core/domain/guides/run.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { When } from '../../components/When.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { addressOf, href } from '../../frame/address.ts';
import { Page } from '../../frame/Page.tsx';
import { useApi } from '../../host/hooks.ts';
import { surfaces } from '../../app/surfaces.ts';
import { ForWhomDialog } from './ForWhomDialog.tsx';
import { runOf } from './run-of.ts';
import { useStartRun } from './useStartRun.ts';

const useStyles = makeStyles({
  lead: { margin: `0 0 ${tokens.spacingVerticalL}`, color: tokens.colorNeutralForeground2 },
  heading: { margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalM}`, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  cards: { display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 340px), 1fr))', gap: tokens.spacingHorizontalL, listStyleType: 'none', margin: 0, padding: 0 },
  card: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalL, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, minWidth: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  about: { margin: 0, color: tokens.colorNeutralForeground2, flexGrow: 1 },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  runs: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  run: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, padding: tokens.spacingHorizontalS, marginInline: `calc(-1 * ${tokens.spacingHorizontalS})`, borderRadius: tokens.borderRadiusMedium, color: tokens.colorNeutralForeground1, textDecorationLine: 'none', ':hover': { backgroundColor: surfaces.hover }, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-1px' } },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  bar: { gridColumn: '1 / 3' },
});

/** All guides, and every walk that was begun. */
export function GuideList() {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const query = useQuery(useApi().guides.runs.queryOptions());
  return (
    <Page title={t('title')} scrolls>
      <p className={styles.lead}>{t('lead')}</p>
      <QueryGate query={query}>{({ runs }) => <Groups runs={runs.map(runOf)} />}</QueryGate>
    </Page>
  );
}

function Groups({ runs }: { readonly runs: readonly GuideRun[] }) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const start = useStartRun();
  const [asking, setAsking] = useState<GuideId | null>(null);
  return (
    <>
      {(['office', 'customer'] as const).map((about) => (
        <section key={about} aria-label={t(`group.${about}`)}>
          <h2 className={styles.heading}>{t(`group.${about}`)}</h2>
          <ul className={styles.cards}>
            {GUIDE_IDS.filter((id) => GUIDES[id].about === about).map((id) => (
              <GuideCard key={id} id={id} runs={runs.filter(({ guide }) => guide === id)} onStart={() => (about === 'office' ? start({ guide: id, customerId: null, customerName: '' }) : setAsking(id))} />
            ))}
          </ul>
        </section>
      ))}
      {asking === null ? null : <ForWhomDialog guide={asking} onClose={() => setAsking(null)} />}
    </>
  );
}

type GuideCardProps = { readonly id: GuideId; readonly runs: readonly GuideRun[]; readonly onStart: () => void };

function GuideCard({ id, runs, onStart }: GuideCardProps) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const { about, hasScenarios, steps } = GUIDES[id];
  const isUnderWay = about === 'office' && runs.length > 0;
  return (
    <li className={styles.card} data-guide={id}>
      <h3 className={styles.title}>{t(`guide.${id}.title`)}</h3>
      <p className={styles.about}>{t(`guide.${id}.about`)}</p>
      {runs.length > 0 ? (
        <ul className={styles.runs}>
          {runs.map((run) => (
            <RunLink key={run.id} run={run} />
          ))}
        </ul>
      ) : null}
      {isUnderWay ? null : (
        <div className={styles.foot}>
          <span className={styles.count}>{hasScenarios ? t('list.two') : t('list.steps', { count: steps.length })}</span>
          <Button size="small" onClick={onStart} aria-label={`${t('list.start')}: ${t(`guide.${id}.title`)}`}>
            {runs.length > 0 ? t('list.another') : t('list.start')}
          </Button>
        </div>
      )}
    </li>
  );
}

function RunLink({ run }: { readonly run: GuideRun }) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const { settled, total, finished } = progressOf(run);
  return (
    <li>
      <a href={href(addressOf('guides', run.id))} className={styles.run}>
        <span className={styles.name}>{run.customerName === '' ? t('list.continue') : run.customerName}</span>
        <StatusBadge tone={finished ? 'good' : 'info'} text={finished ? t('list.finished') : t('list.running')} />
        <ProgressBar className={styles.bar} value={total === 0 ? 0 : settled / total} aria-label={t('progressLabel')} aria-valuetext={t('progress', { settled, total })} />
        <span className={styles.count}>{total === 0 ? t('list.two') : t('progress', { settled, total })}</span>
        <span className={styles.count}>
          <When at={run.updatedAt} style="date" />
        </span>
      </a>
    </li>
  );
}
