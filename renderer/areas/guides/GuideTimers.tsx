import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { GuideRun } from '../../../core/domain/guides/run.ts';
import { isDue, timersOf } from '../../../core/domain/guides/timers.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useDesk } from '../../app/settings.tsx';
import { addressOf, go } from '../../frame/address.ts';
import { useNotify } from '../../frame/notify.tsx';
import { useApi, useNow } from '../../host/hooks.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { GUIDES } from '../../../core/domain/guides/guides.ts';
import { stepWords } from './guide-words.ts';
import { runOf } from './run-of.ts';

type Overdue = { readonly key: string; readonly run: GuideRun; readonly step: string };

/** Stands in the frame: says once in every session what should have come by itself and did not. */
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
  const desk = useDesk();
  const notify = useNotify();
  const told = useRef(new Set<string>());
  useEffect(() => {
    for (const { key, run, step } of overdue) {
      const definition = GUIDES[run.guide].steps.find(({ id }) => id === step);
      if (told.current.has(key) || !definition) continue;
      told.current.add(key);
      const guide = t(`guide.${run.guide}.title`);
      const text = t('timer.notice', { guide, step: stepWords(i18n, run.guide, definition).title });
      const address = addressOf('guides', run.id);
      notify({ text, tone: 'warning', undo: { label: t('timer.open'), run: () => go(address) } });
      void desk.showNotification({ title: guide.slice(0, 120), body: text.slice(0, 500), address });
    }
  }, [overdue, t, i18n, desk, notify]);
  return null;
}
