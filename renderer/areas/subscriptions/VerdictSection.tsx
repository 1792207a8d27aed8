import { Button, makeStyles, mergeClasses, MessageBar, MessageBarActions, MessageBarBody, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SubscriptionVerdicts } from '../../../core/contract/subscriptions.ts';
import { explain } from '../../../core/domain/nce/explain.ts';
import { useFormat } from '../../format/useFormat.ts';
import { Section } from '../shared/Section.tsx';
import { useRuleWords } from './useRuleWords.ts';
import { VerdictDetails } from './VerdictDetails.tsx';
import { commonAnswer, groupsOf, type VerdictGroups } from './verdict-groups.ts';
import { VerdictRow } from './VerdictRow.tsx';

const useStyles = makeStyles({
  // A look at another time must not be taken for the present, nor by its colour alone.
  ahead: { outline: `2px dashed ${tokens.colorBrandStroke1}`, outlineOffset: '-2px', borderRadius: tokens.borderRadiusLarge },
  banner: { marginBottom: tokens.spacingVerticalM },
  body: { whiteSpace: 'normal' },
  group: { margin: `${tokens.spacingVerticalM} 0 0`, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  first: { marginTop: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  notHere: { marginTop: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXXS} 0`, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  lines: { display: 'grid', gridTemplateColumns: 'minmax(10rem, max-content) minmax(0, 1fr)', columnGap: tokens.spacingHorizontalL, rowGap: tokens.spacingVerticalXXS, margin: `${tokens.spacingVerticalXS} 0 0` },
  why: { margin: 0 },
});

export type VerdictSectionProps = { readonly answer: SubscriptionVerdicts; readonly isAhead: boolean; readonly onNow: () => void };

/** What may be done to the subscription, or what would be allowed at the moment looked at. */
export function VerdictSection({ answer, isAhead, onNow }: VerdictSectionProps) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const format = useFormat();
  const when = format.dateTime(answer.at);
  const common = commonAnswer(answer.verdicts);
  const content = common === null ? <Groups groups={groupsOf(answer.verdicts)} answer={answer} isAhead={isAhead} /> : <OneAnswer answer={answer} />;
  return (
    <div className={isAhead ? styles.ahead : undefined} data-ahead={isAhead ? answer.at : undefined}>
      <Section title={isAhead ? t('verdict.titleAhead', { when }) : t('section.verdicts')}>
        {isAhead ? (
          <MessageBar intent="info" layout="multiline" className={styles.banner} politeness="polite">
            <MessageBarBody className={styles.body}>{t(answer.at < answer.now ? 'verdict.past' : 'verdict.ahead', { when })}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={onNow}>
                {t('verdict.back')}
              </Button>
            </MessageBarActions>
          </MessageBar>
        ) : null}
        {content}
      </Section>
    </div>
  );
}

/** Everything has the same answer: said once, with its reason. */
function OneAnswer({ answer }: { readonly answer: SubscriptionVerdicts }) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const words = useRuleWords();
  const common = explain('cancel', answer.verdicts.cancel);
  return (
    <div data-verdict="all">
      <p className={styles.why}>
        {t('verdict.nothing')} {words(common.short)}
        {common.doubts.length === 0 ? '' : ` ${t('verdict.because', { doubts: common.doubts.map(words).join('; ') })}`}
      </p>
      <VerdictDetails action="cancel" verdict={answer.verdicts.cancel} titles={answer.titles} />
    </div>
  );
}

type GroupsProps = { readonly groups: VerdictGroups; readonly answer: SubscriptionVerdicts; readonly isAhead: boolean };

function Groups({ groups, answer, isAhead }: GroupsProps) {
  const styles = useStyles();
  const { t } = useTranslation('subscriptions');
  const words = useRuleWords();
  const named = (['allowed', 'refused', 'cannotTell'] as const).filter((kind) => groups[kind].length > 0);
  return (
    <>
      {named.map((kind, place) => (
        <div key={kind} data-group={kind}>
          <h3 className={mergeClasses(styles.group, place === 0 && styles.first)}>
            {t(`verdict.group.${kind}`)} ({groups[kind].length})
          </h3>
          <ul className={styles.list}>
            {groups[kind].map(({ action, verdict }) => (
              <VerdictRow key={action} action={action} verdict={verdict} titles={answer.titles} isAhead={isAhead} />
            ))}
          </ul>
        </div>
      ))}
      {groups.notHere.length === 0 ? null : (
        <details className={styles.notHere} data-group="notHere">
          <summary className={styles.summary}>{t('verdict.group.notHere', { count: groups.notHere.length })}</summary>
          <dl className={styles.lines}>
            {groups.notHere.map(({ action, verdict }) => {
              const said = explain(action, verdict);
              return (
                <NotHere key={action} name={words(said.action)} why={words(said.short)} />
              );
            })}
          </dl>
        </details>
      )}
    </>
  );
}

function NotHere({ name, why }: { readonly name: string; readonly why: string }) {
  const styles = useStyles();
  return (
    <>
      <dt>{name}</dt>
      <dd className={styles.why}>{why}</dd>
    </>
  );
}
