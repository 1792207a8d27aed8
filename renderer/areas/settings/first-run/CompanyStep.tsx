import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useForm, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { letterhead as letterheadSchema } from '../../../../core/contract/documents.ts';
import { officeProfile, type OfficeProfile } from '../../../../core/contract/office.ts';
import type { Letterhead } from '../../../../core/domain/papers/letterhead.ts';
import { useSettings } from '../../../app/settings.tsx';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { AddressFields, BankAndQuoteFields, ContactFields, Doubts, Gaps, RegisterFields } from '../company/CompanyFields.tsx';
import { LawFields } from '../company/LawFields.tsx';
import { useFormStyles } from '../styles.ts';
import { emptyCompany, type TypedCompany } from './first-run.ts';
import { StepActions } from './StepActions.tsx';
import type { FirstRunDesk } from './useFirstRun.ts';
import { useKept } from './useKept.ts';

type StepProps = { readonly desk: FirstRunDesk };

/** The own company as papers must name it. Before there is an office of one's own the device keeps what is typed. */
export function CompanyStep({ desk }: StepProps) {
  return desk.isOwn ? <OfOffice desk={desk} /> : <OfDevice desk={desk} />;
}

function OfDevice({ desk }: StepProps) {
  const { settings } = useSettings();
  const initial = desk.run.company ?? emptyCompany(settings.formatCountry);
  return <CompanyForm initial={initial} onTyped={(company) => desk.change({ company })} onNext={desk.next} onBack={desk.back} busy={false} />;
}

function OfOffice({ desk }: StepProps) {
  const api = useApi();
  const client = useClient();
  const profile = useQuery(api.office.profile.queryOptions());
  const letterhead = useQuery(api.documents.letterhead.queryOptions());
  const save = useMutation({
    mutationFn: async (company: TypedCompany) => {
      await client.office.saveProfile(company.profile);
      await client.documents.saveLetterhead(company.letterhead);
    },
    onSuccess: desk.next,
  });
  return (
    <QueryGate query={profile}>
      {(kept) => (
        <QueryGate query={letterhead}>
          {(head) => (
            <>
              <CompanyForm initial={{ profile: kept, letterhead: head }} onTyped={null} onNext={(company) => save.mutate(company)} onBack={desk.back} busy={save.isPending} />
              {save.error ? <ErrorNotice error={screenErrorOf(save.error)} {...(save.variables === undefined ? {} : { onRetry: () => save.mutate(save.variables) })} /> : null}
            </>
          )}
        </QueryGate>
      )}
    </QueryGate>
  );
}

type CompanyFormProps = {
  readonly initial: TypedCompany;
  readonly onTyped: ((company: TypedCompany) => void) | null;
  readonly onNext: (company: TypedCompany) => void;
  readonly onBack: () => void;
  readonly busy: boolean;
};

function CompanyForm({ initial, onTyped, onNext, onBack, busy }: CompanyFormProps) {
  const styles = useFormStyles();
  const { t } = useTranslation('start');
  const company = useForm<OfficeProfile>({ resolver: zodResolver(officeProfile), defaultValues: initial.profile });
  const law = useForm<Letterhead>({ resolver: zodResolver(letterheadSchema), defaultValues: initial.letterhead });
  const typedLaw = useWatch({ control: law.control, compute: (all: Letterhead) => all });
  const typedProfile = useWatch({ control: company.control, compute: (all: OfficeProfile) => all });
  useKept({ profile: typedProfile, letterhead: typedLaw }, onTyped);
  const send = company.handleSubmit((profile) =>
    law.handleSubmit((letterhead) => {
      onTyped?.({ profile, letterhead });
      onNext({ profile, letterhead });
    })(),
  );
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void send(event)}>
      <AddressFields control={company.control} />
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('company.law')}</legend>
        <LawFields control={law.control} />
      </fieldset>
      <RegisterFields control={company.control} withLine={typedLaw.legalForm === null} />
      <ContactFields control={company.control} />
      <BankAndQuoteFields control={company.control} />
      <Doubts control={company.control} />
      <Gaps control={company.control} letterhead={typedLaw} />
      <StepActions onBack={onBack} onNext={null} busy={busy ? t('saving') : null} />
    </form>
  );
}
