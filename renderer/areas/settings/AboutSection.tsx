import { makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { AppInfo } from '../../../electron/bridge.ts';
import { useDesk } from '../../app/settings.tsx';
import { KeyValue } from '../../components/KeyValue.tsx';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { useClock } from '../../host/hooks.ts';

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
        ]}
      />
      {info.notices.map((notice) => (
        <ErrorNotice key={JSON.stringify(notice)} error={notice} intent="warning" />
      ))}
    </div>
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
