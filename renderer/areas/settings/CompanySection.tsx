import { zodResolver } from '@hookform/resolvers/zod';
import { Button } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { officeProfile, type OfficeProfile } from '../../../core/contract/office.ts';
import { ErrorNotice } from '../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../errors/QueryGate.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { screenErrorOf } from '../../host/failure.ts';
import { useApi } from '../../host/hooks.ts';
import { AddressFields, BankAndQuoteFields, ContactFields, Doubts, Gaps, RegisterFields } from './company/CompanyFields.tsx';
import { useFormStyles } from './styles.ts';

/** The own company as the papers print it. */
export function CompanySection() {
  const query = useQuery(useApi().office.profile.queryOptions());
  return <QueryGate query={query}>{(profile) => <ProfileForm profile={profile} />}</QueryGate>;
}

function ProfileForm({ profile }: { readonly profile: OfficeProfile }) {
  const styles = useFormStyles();
  const { t } = useTranslation(['settings', 'common']);
  const notify = useNotify();
  const { data: letterhead } = useQuery(useApi().documents.letterhead.queryOptions());
  const { control, handleSubmit, reset, formState } = useForm<OfficeProfile>({ resolver: zodResolver(officeProfile), defaultValues: profile });
  // A new answer from the host must not undo what is being typed.
  useEffect(() => reset(profile, { keepDirtyValues: true }), [profile, reset]);
  const save = useMutation(
    useApi().office.saveProfile.mutationOptions({
      onSuccess: (saved) => {
        reset(saved);
        notify({ text: t('company.saved'), tone: 'success' });
      },
    }),
  );
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void handleSubmit((values) => save.mutate(values))(event)}>
      <Gaps control={control} letterhead={letterhead} />
      <AddressFields control={control} />
      <RegisterFields control={control} withLine />
      <ContactFields control={control} />
      <BankAndQuoteFields control={control} />
      <Doubts control={control} />
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} onRetry={() => save.mutate(save.variables ?? profile)} /> : null}
      <div className={styles.actions}>
        <Button type="submit" appearance="primary" disabled={save.isPending || !formState.isDirty}>
          {t('common:action.save')}
        </Button>
        <Button disabled={save.isPending || !formState.isDirty} onClick={() => reset(profile)}>
          {t('common:action.discard')}
        </Button>
      </div>
    </form>
  );
}
