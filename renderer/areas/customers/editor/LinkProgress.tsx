import { Button, Checkbox, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleFilled, CircleRegular, MailRegular } from '@fluentui/react-icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkAnswer, TenantLink } from '../../../../core/contract/customer-drafts.ts';
import { linkSteps, type LinkStep } from '../../../../core/domain/tenants/link-steps.ts';
import { dayIn } from '../../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { useSettings } from '../../../app/settings.tsx';
import { MailDraftButton } from '../../../contacts/MailDraft.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { addressOf, go } from '../../../frame/address.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient, useNow } from '../../../host/hooks.ts';
import { LateWords } from '../../../i18n/LateWords.tsx';
import { useDraftForm } from './form.ts';
import { LinkLetter } from './LinkLetter.tsx';
import { useEditorStyles } from './styles.ts';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'grid', rowGap: tokens.spacingVerticalXS },
  item: { display: 'flex', alignItems: 'flex-start', columnGap: tokens.spacingHorizontalXS, minHeight: '24px' },
  icon: { fontSize: tokens.fontSizeBase500, flexShrink: 0, color: tokens.colorNeutralForeground3 },
  done: { color: tokens.colorStatusSuccessForeground1 },
  tick: { marginBlock: '-6px', marginInlineStart: '-6px' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  summary: { cursor: 'pointer' },
});

/** How far an existing tenant has come on its way to this office, with what to do next (S-064 to S-071). */
export function LinkProgress({ draftId }: { readonly draftId: string }) {
  const { data } = useQuery(useApi().customerDrafts.link.queryOptions({ input: { id: draftId } }));
  return data === undefined ? null : <Progress draftId={draftId} link={data} />;
}

function Progress({ draftId, link }: { readonly draftId: string; readonly link: TenantLink }) {
  const styles = useStyles();
  const quiet = useEditorStyles().quiet;
  const { t } = useTranslation('customers');
  const format = useFormat();
  const { fields } = useDraftForm();
  const today = useToday();
  const save = useSaveLink(draftId);
  const { check, answer, isChecking, error } = useCheck(draftId);
  const [isWriting, setWriting] = useState(false);
  const steps = linkSteps({ domain: fields.domain, ...link, isAssigned: answer?.kind === 'linked' });
  const put = (part: Partial<TenantLink>): void => save({ ...link, ...part });
  return (
    <div className={styles.root} data-link="">
      <ul className={styles.list} aria-label={t('link.title')}>
        {steps.map(({ step, isDone }) => (
          <li key={step} className={styles.item} data-link-step={step} data-done={isDone}>
            {step === 'office' || step === 'distributor' ? (
              <Checkbox className={styles.tick} checked={isDone} label={t(`link.step.${step}`)} onChange={(_, data) => put(step === 'office' ? { officeListed: data.checked === true } : { distributorListed: data.checked === true })} />
            ) : (
              <>
                {isDone ? <CheckmarkCircleFilled aria-hidden className={mergeClasses(styles.icon, styles.done)} /> : <CircleRegular aria-hidden className={styles.icon} />}
                <span>
                  {t(`link.step.${step}` satisfies `link.step.${LinkStep}`)}
                  {step === 'letter' && link.sentOn !== null ? ` (${t('link.sentOn', { day: format.day(link.sentOn) })})` : ''}
                </span>
              </>
            )}
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button icon={<MailRegular />} onClick={() => setWriting(true)}>
          {t('link.letter')}
        </Button>
        {link.sentOn === null && today !== null ? <Button onClick={() => put({ sentOn: today })}>{t('link.markSent')}</Button> : null}
        <Button appearance="primary" disabled={isChecking} onClick={check}>
          {t(isChecking ? 'link.checking' : 'link.check')}
        </Button>
      </div>
      <output className={quiet}>
        {answer?.kind === 'noDomain' ? t('link.noDomain') : link.checkedAt !== null ? t('link.notYet', { domain: fields.domain.trim(), at: format.dateTime(link.checkedAt) }) : link.sentOn === null ? '' : t('link.waiting')}
      </output>
      {error === null ? null : <ErrorNotice error={error} onRetry={check} />}
      <Troubles customer={fields.companyName} domain={fields.domain} />
      {isWriting ? <LinkLetter onClose={() => setWriting(false)} onOut={() => (link.sentOn === null && today !== null ? put({ sentOn: today }) : undefined)} /> : null}
    </div>
  );
}

function Troubles({ customer, domain }: { readonly customer: string; readonly domain: string }) {
  const styles = useStyles();
  const { list, quiet } = useEditorStyles();
  const { t } = useTranslation('customers');
  return (
    <details className={quiet}>
      <summary className={styles.summary}>{t('link.trouble')}</summary>
      <ul className={list}>
        {(['domain', 'account', 'partners', 'last'] as const).map((trouble) => (
          <li key={trouble}>{t(`link.troubles.${trouble}`)}</li>
        ))}
      </ul>
      <LateWords>
        <MailDraftButton draft="tenantLinkTrouble" facts={{ customer, domain }} />
      </LateWords>
    </details>
  );
}

function useToday(): string | null {
  const now = useNow();
  const { settings } = useSettings();
  return now === null ? null : dayIn(instant(now), settings.timeZone);
}

function useSaveLink(draftId: string): (link: TenantLink) => void {
  const client = useClient();
  const api = useApi();
  const queries = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (link: TenantLink) => client.customerDrafts.saveLink({ id: draftId, ...link }),
    onSuccess: (saved) => queries.setQueryData(api.customerDrafts.link.queryKey({ input: { id: draftId } }), saved),
  });
  return mutate;
}

function useCheck(draftId: string) {
  const { t } = useTranslation('customers');
  const client = useClient();
  const notify = useNotify();
  const [answer, setAnswer] = useState<LinkAnswer | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => client.customerDrafts.checkLink({ id: draftId }),
    onSuccess: (said) => {
      setAnswer(said);
      if (said.kind !== 'linked') return;
      notify({ text: t('link.linked', { name: said.name }), tone: 'success' });
      go(addressOf('customers', said.customerId));
    },
  });
  return { check: () => mutate(), answer, isChecking: isPending, error: error === null ? null : screenErrorOf(error) };
}
