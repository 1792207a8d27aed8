import { Button, Checkbox, Field, Input, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail, SpecialFacts } from '../../../../core/contract/customers.ts';
import { institutionKind } from '../../../../core/domain/customers/kinds.ts';
import { dayIn, isCalendarDay } from '../../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../../core/domain/time/instant.ts';
import { useSettings } from '../../../app/settings.tsx';
import { DayField } from '../../../components/day/DayField.tsx';
import { MailDraftButton } from '../../../contacts/MailDraft.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient, useNow } from '../../../host/hooks.ts';
import { LateWords } from '../../../i18n/LateWords.tsx';
import { Section } from '../../shared/Section.tsx';
import { UseBenefits } from './UseBenefits.tsx';

const SEGMENTS = ['education', 'nonprofit', 'government'] as const;

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  grant: { display: 'grid', gridTemplateColumns: '170px minmax(0, 1fr)', columnGap: tokens.spacingHorizontalM, paddingInlineStart: tokens.spacingHorizontalXXL, '& .fui-Input': { minWidth: 0, width: '100%' } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What a customer needs for education, non-profit and perpetual licences, as the office notes it (S-072 to S-077, S-125 to S-129). */
export function SpecialLicences({ customer }: { readonly customer: CustomerDetail }) {
  const { t } = useTranslation('customers');
  const { data } = useQuery(useApi().customers.special.queryOptions({ input: { id: customer.id } }));
  return <Section title={t('special.title')}>{data === undefined ? null : <Noted key={customer.id} customer={customer} noted={data} institution={data.institution} />}</Section>;
}

type NotedProps = { readonly customer: CustomerDetail; readonly noted: SpecialFacts; readonly institution: Parameters<typeof institutionKind>[0] | null };

function Noted({ customer, noted, institution }: NotedProps) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const [facts, setFacts] = useState<SpecialFacts>({ domainInOrderPortal: noted.domainInOrderPortal, granted: noted.granted });
  const today = useToday();
  const { save, isSaving, error } = useSaving(customer.id);
  const kind = institution === null ? null : institutionKind(institution);
  const isLate = facts.granted.some(({ day }) => !isCalendarDay(day) || isAhead(day, today));
  const isChanged = JSON.stringify(facts) !== JSON.stringify({ domainInOrderPortal: noted.domainInOrderPortal, granted: noted.granted });
  return (
    <div className={styles.root} data-special="">
      <p className={styles.text}>{t('special.text')}</p>
      {kind === 'kindergarten' ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{t('special.kindergarten')}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Checkbox checked={facts.domainInOrderPortal === true} label={t('special.domain')} onChange={(_, data) => setFacts({ ...facts, domainInOrderPortal: data.checked === true })} />
      <Checkbox checked={customer.domain !== null} disabled label={t('special.domainTechnical')} />
      {SEGMENTS.map((segment) => (
        <Grant key={segment} segment={segment} facts={facts} today={today} isRefused={segment === 'education' && kind === 'kindergarten'} onChange={setFacts} />
      ))}
      {error === null ? null : <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabled={!isChanged || isLate || isSaving} onClick={() => save(facts)}>
          {t('special.save')}
        </Button>
        <LateWords>
          {kind === 'kindergarten' ? null : <MailDraftButton draft="educationActivation" facts={{ customer: customer.name, domain: customer.domain ?? '' }} />}
          <MailDraftButton draft="segmentStatus" facts={{ customer: customer.name, domain: customer.domain ?? '' }} />
          <MailDraftButton draft="perpetualQuestion" facts={{ customer: customer.name }} />
          <MailDraftButton draft="azureEnquiry" facts={{ customer: customer.name, domain: customer.domain ?? '' }} />
        </LateWords>
      </div>
      {kind === 'school' || kind === 'university' || facts.granted.some(({ segment }) => segment === 'education') ? <UseBenefits customer={customer} /> : null}
    </div>
  );
}

type GrantProps = { readonly segment: (typeof SEGMENTS)[number]; readonly facts: SpecialFacts; readonly today: string | null; readonly isRefused: boolean; readonly onChange: (facts: SpecialFacts) => void };

function Grant({ segment, facts, today, isRefused, onChange }: GrantProps) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const grant = facts.granted.find((one) => one.segment === segment) ?? null;
  const others = facts.granted.filter((one) => one.segment !== segment);
  const put = (part: Partial<SpecialFacts['granted'][number]>): void => onChange({ ...facts, granted: [...others, { segment, day: today ?? '', proof: '', ...grant, ...part }] });
  return (
    <>
      <Checkbox checked={grant !== null} disabled={isRefused} label={t(`special.granted.${segment}`)} onChange={(_, data) => (data.checked === true ? put({}) : onChange({ ...facts, granted: others }))} />
      {grant === null ? null : (
        <div className={styles.grant}>
          <DayField label={t('special.day')} required value={grant.day} problem={isAhead(grant.day, today) ? t('special.inFuture') : null} onChange={(day) => put({ day })} {...(today === null ? {} : { max: today })} />
          <Field label={t('special.proof')}>
            <Input value={grant.proof} maxLength={500} onChange={(_, data) => put({ proof: data.value })} />
          </Field>
        </div>
      )}
    </>
  );
}

const isAhead = (day: string, today: string | null): boolean => today !== null && isCalendarDay(day) && day > today;

function useToday(): string | null {
  const now = useNow();
  const { settings } = useSettings();
  return now === null ? null : dayIn(instant(now), settings.timeZone);
}

function useSaving(id: string) {
  const { t } = useTranslation('customers');
  const client = useClient();
  const notify = useNotify();
  const { mutate, isPending, error } = useMutation({ mutationFn: (facts: SpecialFacts) => client.customers.saveSpecial({ id, ...facts }), onSuccess: () => notify({ text: t('special.saved'), tone: 'success' }) });
  return { save: mutate, isSaving: isPending, error: error === null ? null : screenErrorOf(error) };
}
