import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { OFFICE_FACTS } from '../../../core/domain/guides/guide.ts';
import { MailDraftButton } from '../../contacts/MailDraft.tsx';
import { useApi } from '../../host/hooks.ts';
import { LateWords } from '../../i18n/LateWords.tsx';
import { FactFields } from '../guides/tools/FactFields.tsx';
import { useOfficeFacts } from '../guides/useOfficeFacts.ts';
import { useFormStyles } from './styles.ts';

/** Who the office is at the distributor and at Microsoft (S-005, S-033, S-034); a change stays marked until the distributor was told (S-036). */
export function PartnerSection() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  return (
    <section className={styles.group} aria-labelledby="partner-title">
      <h2 id="partner-title" className={styles.heading}>
        {t('partner.title')}
      </h2>
      <p className={styles.note}>{t('partner.text')}</p>
      <LateWords>
        <Facts />
      </LateWords>
    </section>
  );
}

function Facts() {
  const styles = useFormStyles();
  const { t } = useTranslation('settings');
  const { data } = useQuery(useApi().guides.facts.queryOptions());
  const facts = useOfficeFacts();
  const isUnreported = data !== undefined && OFFICE_FACTS.some((fact) => !data.facts[fact].reported);
  return (
    <>
      <FactFields facts={OFFICE_FACTS} />
      {isUnreported ? (
        <div className={styles.actions}>
          <span>{t('partner.tell')}</span>
          <MailDraftButton draft="partnerDataChanged" facts={{ ...facts, customer: '', state: '' }} />
        </div>
      ) : null}
    </>
  );
}
