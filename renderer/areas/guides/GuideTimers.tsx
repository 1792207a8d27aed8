import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { GUIDES } from '../../../core/domain/guides/guides.ts';
import type { GuideRun } from '../../../core/domain/guides/run.ts';
import { isDue, timersOf } from '../../../core/domain/guides/timers.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useDesk } from '../../app/settings.tsx';
import { addressOf, go } from '../../frame/address.ts';
import { useApi, useNow } from '../../host/hooks.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { stepWords } from './guide-words.ts';
import { runOf } from './run-of.ts';

type Overdue = { readonly key: string; readonly run: GuideRun; readonly step: string };

/** Stands in the frame: says in every session, until one closes it, what should have come by itself and did not. */
export function GuideTimers() {
  const now = useNow();
  const { data } = useQuery(useApi().guides.runs.queryOptions());
  const overdue = now === null || !data ? [] : data.runs.map(runOf).flatMap((run) => timersOf(run).filter((timer) => isDue(timer, instant(now))).map(({ step }) => ({ key: `${run.id} ${step}`, run, step })));
  return overdue.length === 0 ? null : (
    <LateWords>
      <Teller overdue={overdue} />
    </LateWords>
  );
}

function Teller({ overdue }: { readonly overdue: readonly Overdue[] }) {
  const { t, i18n } = useTranslation('guides');
  const [closed, setClosed] = useState<readonly string[]>([]);
  const lines = overdue.flatMap(({ key, run, step }) => {
    const definition = GUIDES[run.guide].steps.find(({ id }) => id === step);
    const guide = t(`guide.${run.guide}.title`);
    return definition ? [{ key, guide, text: t('timer.notice', { guide, step: stepWords(i18n, run.guide, definition).title }), address: addressOf('guides', run.id) }] : [];
  });
  useSystemNotices(lines);
  return lines
    .filter(({ key }) => !closed.includes(key))
    .map(({ key, text, address }) => (
      <MessageBar key={key} intent="warning">
        <MessageBarBody>{text}</MessageBarBody>
        <MessageBarActions containerAction={<Button size="small" appearance="transparent" icon={<DismissRegular />} aria-label={t('timer.close')} title={t('timer.close')} onClick={() => setClosed([...closed, key])} />}>
          <Button size="small" onClick={() => go(address)}>
            {t('timer.open')}
          </Button>
        </MessageBarActions>
      </MessageBar>
    ));
}

type Line = { readonly key: string; readonly guide: string; readonly text: string; readonly address: string };

/** The system shows each of them once in a session: nobody may be looking at the window. */
function useSystemNotices(lines: readonly Line[]): void {
  const desk = useDesk();
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { key, guide, text, address } of lines) {
      if (told.current.has(key)) continue;
      told.current.add(key);
      void desk.showNotification({ title: guide.slice(0, 120), body: text.slice(0, 500), address });
    }
  }, [lines, desk]);
}
