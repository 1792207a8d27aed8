import { AccordionHeader, AccordionItem, AccordionPanel, Button, makeStyles, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, SubtractCircleRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import type { GuideId, GuideStep } from '../../../core/domain/guides/guide.ts';
import type { MarkState, StepMark, StepProgress } from '../../../core/domain/guides/run.ts';
import type { GuideTimer } from '../../../core/domain/guides/timers.ts';
import { StatusBadge } from '../../components/StatusBadge.tsx';
import { MailDraftButton } from '../../contacts/MailDraft.tsx';
import { OutsideLink } from '../../contacts/OutsideLink.tsx';
import { useFormat } from '../../format/useFormat.ts';
import { stepWords } from './guide-words.ts';
import { MarkFields } from './MarkFields.tsx';
import { PathLine } from './PathLine.tsx';
import { TimerBadge } from './TimerBadge.tsx';
import { FactFields } from './tools/FactFields.tsx';
import { PeopleLink } from './tools/PeopleLink.tsx';
import { PasswordHelper } from './tools/PasswordHelper.tsx';
import { ProviderId } from './tools/ProviderId.tsx';
import { ServerState } from './tools/ServerState.tsx';
import { SpellingHelper } from './tools/SpellingHelper.tsx';
import { useOfficeFacts } from './useOfficeFacts.ts';
import { useStartRun } from './useStartRun.ts';

const useStyles = makeStyles({
  item: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusLarge, backgroundColor: tokens.colorNeutralBackground1 },
  next: { border: `1px solid ${tokens.colorCompoundBrandStroke}` },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalM}`, flexGrow: 1, paddingBlock: tokens.spacingVerticalXS },
  title: { fontWeight: tokens.fontWeightSemibold, flexGrow: 1, overflowWrap: 'anywhere', minWidth: '200px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  body: { display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalM, padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXXL}` },
  text: { margin: 0, maxWidth: '72ch' },
  expect: { margin: 0, maxWidth: '72ch', paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorStatusSuccessBorder2}` },
  label: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  troubles: { margin: 0, maxWidth: '72ch', display: 'flex', flexDirection: 'column', rowGap: tokens.spacingVerticalXXS },
  when: { fontWeight: tokens.fontWeightSemibold },
  advice: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

export type StepCardProps = {
  readonly guide: GuideId;
  readonly customerName: string;
  readonly progress: StepProgress;
  readonly number: number;
  readonly isNext: boolean;
  readonly timer: GuideTimer | null;
  /** What was done before, for letters. */
  readonly soFar: string;
  readonly onMark: (mark: Omit<StepMark, 'at' | 'by'>) => void;
};

const ICONS = { open: CircleRegular, done: CheckmarkCircleFilled, skipped: SubtractCircleRegular } as const satisfies Readonly<Record<MarkState, unknown>>;

export function StepCard({ guide, customerName, progress: { step, mark, state }, number, isNext, timer, soFar, onMark }: StepCardProps) {
  const styles = useStyles();
  const { t, i18n } = useTranslation('guides');
  const format = useFormat();
  const words = stepWords(i18n, guide, step);
  const Icon = ICONS[state];
  return (
    <AccordionItem value={step.id} className={isNext ? `${styles.item} ${styles.next}` : styles.item} data-step={step.id} data-state={state}>
      <AccordionHeader as="h2" icon={state === 'done' ? <Icon className={styles.done} aria-hidden /> : <Icon aria-hidden />}>
        <span className={styles.head}>
          <span className={styles.title}>{`${number}. ${words.title}`}</span>
          {timer ? <TimerBadge timer={timer} /> : null}
          {step.who === 'office' ? null : <StatusBadge tone="quiet" text={t(`who.${step.who}`)} />}
          <span className={styles.quiet}>{t(`portal.${step.portal}`)}</span>
          <span className={styles.quiet}>{mark === null || state === 'open' ? t('state.open') : `${t(`state.${state}`)}, ${[mark.day === null ? '' : format.day(mark.day), mark.by].filter((part) => part !== '').join(', ')}`}</span>
        </span>
      </AccordionHeader>
      <AccordionPanel>
        <div className={styles.body}>
          <p className={styles.text}>{words.todo}</p>
          <PathLine path={step.path} />
          <Helpers guide={guide} step={step} customerName={customerName} soFar={soFar} />
          {words.expect === '' ? null : (
            <p className={styles.expect}>
              <span className={styles.label}>{t('expect')}</span>
              {words.expect}
            </p>
          )}
          {words.troubles.length === 0 ? null : (
            <section aria-label={`${t('troubles')}: ${words.title}`}>
              <span className={styles.label}>{t('troubles')}</span>
              <dl className={styles.troubles}>
                {words.troubles.map(({ name, when, advice }) => (
                  <div key={name}>
                    <dt className={styles.when}>{when}</dt>
                    <dd className={styles.advice}>{advice}</dd>
                  </div>
                ))}
              </dl>
            </section>
          )}
          <MarkFields step={step} mark={mark} state={state} onMark={onMark} />
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}

type HelpersProps = { readonly guide: GuideId; readonly step: GuideStep; readonly customerName: string; readonly soFar: string };

/** Pages, letters, and what helps with this very step. */
function Helpers({ step, customerName, soFar }: HelpersProps) {
  const styles = useStyles();
  const { t } = useTranslation('guides');
  const facts = useOfficeFacts();
  const start = useStartRun();
  return (
    <>
      {step.asks.length > 0 ? <FactFields facts={step.asks} /> : null}
      {step.tools.includes('password') ? <PasswordHelper /> : null}
      {step.tools.includes('spelling') ? <SpellingHelper /> : null}
      {step.tools.includes('providerId') ? <ProviderId /> : null}
      {step.tools.includes('serverState') ? <ServerState about={step.id === 'agreement' ? 'agreement' : 'provider'} /> : null}
      {step.tools.includes('people') ? <PeopleLink /> : null}
      {step.links.length > 0 || step.mail !== null || step.guide !== null ? (
        <div className={styles.row}>
          {step.links.map((contact) => (
            <OutsideLink key={contact} contact={contact} />
          ))}
          {step.mail === null ? null : <MailDraftButton draft={step.mail} facts={{ ...facts, customer: customerName, state: soFar }} />}
          {step.guide === null ? null : <StartGuide name={t('openGuide', { guide: t(`guide.${step.guide}.title`) })} onStart={() => step.guide !== null && start({ guide: step.guide, customerId: null, customerName })} />}
        </div>
      ) : null}
    </>
  );
}

function StartGuide({ name, onStart }: { readonly name: string; readonly onStart: () => void }) {
  return (
    <Button size="small" onClick={onStart}>
      {name}
    </Button>
  );
}
