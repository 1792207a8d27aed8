import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RULES_AS_OF } from '../../../core/domain/rulebook/as-of.ts';
import { MILESTONES } from '../../../core/domain/rulebook/milestones.ts';
import type { AppInfo } from '../../../electron/bridge.ts';
import { useDesk } from '../../app/settings.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { addressOf, href } from '../../frame/address.ts';
import { useClock } from '../../host/hooks.ts';
import { Licences } from './Licences.tsx';

const useStyles = makeStyles({ root: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalL } });

/** A computer this far off the server's time is worth a word. */
const CLOCK_OFF_MS = 120_000;

export function AboutSection() {
  const desk = useDesk();
  const query = useQuery({ queryKey: ['shell', 'appInfo'], queryFn: () => desk.appInfo(), gcTime: 0 });
  return <QueryGate query={query}>{(info) => <About info={info} />}</QueryGate>;
}

function About({ info }: { readonly info: AppInfo }) {
  const styles = useStyles();
  const { t } = useTranslation(['settings', 'common']);
  const versions = [t('common:app.name'), info.version, `Electron ${info.electron}`, `Chromium ${info.chromium}`, info.platform].join(' \u00b7 ');
  return (
    <div className={styles.root}>
      <KeyValue
        entries={[
          { label: t('about.version'), value: info.isPackaged ? info.version : t('about.development', { version: info.version }), copy: versions },
          { label: t('about.runtime'), value: `Electron ${info.electron} \u00b7 Chromium ${info.chromium}` },
          { label: t('about.platform'), value: info.platform },
          { label: t('about.protection'), value: t(`protection.${info.protection}`) },
          { label: t('about.clock'), value: <ClockText /> },
          { label: t('about.rules'), value: <RulesText /> },
        ]}
      />
      {info.notices.map((notice) => (
        <ErrorNotice key={JSON.stringify(notice)} error={notice} intent="warning" />
      ))}
      <Licences />
    </div>
  );
}

/** How old the rules are that this version knows, and the way to each of them. */
function RulesText() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const latest = MILESTONES.at(-1);
  return (
    <span>
      {t('about.rulesAsOf', { day: format.date(RULES_AS_OF) })}
      {latest === undefined ? null : ` ${t('about.rulesLatest', { day: format.date(latest.at) })}`} <Link inline href={href(addressOf('help', 'rules'))}>{t('about.rulesAll')}</Link>
    </span>
  );
}

/** Whose time the rules go by, and whether this computer's clock agrees. */
function ClockText() {
  const { t } = useTranslation('settings');
  const format = useFormat();
  const clock = useClock();
  if (clock === null) return null;
  const off = clock.computerIsAheadByMs;
  if (Math.abs(off) < CLOCK_OFF_MS) return t(`clock.${clock.source}`);
  return t(off > 0 ? 'clock.ahead' : 'clock.behind', { by: format.duration(Math.abs(off)) });
}
