import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components';
import { SignatureRegular } from '@fluentui/react-icons';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../core/contract/customers.ts';
import { agreementKind } from '../../../core/domain/customers/agreement-kind.ts';
import { checkEmail } from '../../../core/domain/customers/email.ts';
import { dayIn } from '../../../core/domain/time/calendar-day.ts';
import { instant } from '../../../core/domain/time/instant.ts';
import { useSettings } from '../../app/settings.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { useNotify } from '../../frame/notify.tsx';
import { useClient, useNow } from '../../host/hooks.ts';
import { NeedsRight } from '../../people/NeedsRight.tsx';
import { useMissing } from '../../people/usePresence.ts';

const useStyles = makeStyles({
  grid: { display: 'grid', gridTemplateColumns: '1fr 1fr', gap: tokens.spacingHorizontalM, alignItems: 'start', '& .fui-Input': { minWidth: 0, width: '100%' } },
  wide: { gridColumn: '1 / -1' },
});

/** Records who accepted the customer agreement, while nobody has (S-056). */
export function AgreementButton({ customer, appearance }: { readonly customer: CustomerDetail; readonly appearance: 'primary' | 'secondary' }) {
  const { t } = useTranslation('customers');
  const [isOpen, setOpen] = useState(false);
  if (customer.asOf === null || customer.agreements.some(({ type }) => agreementKind(type) === 'customer')) return null;
  return (
    <>
      <Button appearance={appearance} icon={<SignatureRegular />} onClick={() => setOpen(true)}>
        {t('agreement.record')}
      </Button>
      {isOpen ? <AgreementDialog signer={signerOf(customer)} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Who is asked, and who most likely signed. One of the ids is set: a customer, or the draft of one that waits in the queue. */
export type Signer = { readonly customerId: string | null; readonly draftId: string | null; readonly name: string; readonly firstName: string; readonly lastName: string; readonly email: string; readonly phone: string };

function signerOf({ id, name, contact }: CustomerDetail): Signer {
  const [first = '', ...rest] = (contact.name ?? '').split(' ');
  return { customerId: id, draftId: null, name, firstName: first, lastName: rest.join(' '), email: contact.email ?? '', phone: contact.phone ?? '' };
}

export function AgreementDialog({ signer, onClose }: { readonly signer: Signer; readonly onClose: () => void }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const client = useClient();
  const notify = useNotify();
  const { settings } = useSettings();
  const now = useNow();
  const today = now === null ? '' : dayIn(instant(now), settings.timeZone);
  const { customerId, draftId, name } = signer;
  const [values, setValues] = useState({ day: today, firstName: signer.firstName, lastName: signer.lastName, email: signer.email, phone: signer.phone });
  const mayQueue = useMissing('queue').length === 0;
  const confirm = useMutation({
    mutationFn: () => client.customerDrafts.confirmAgreement({ customerId, draftId, ...values }),
    onSuccess: () => {
      notify({ text: t('agreement.queued'), tone: 'success' });
      onClose();
    },
  });
  const isInFuture = values.day > today;
  const isReady = values.day !== '' && !isInFuture && values.firstName.trim() !== '' && values.lastName.trim() !== '' && checkEmail(values.email).kind === 'ok';
  const text = (field: keyof typeof values, type: 'text' | 'email' | 'tel' | 'date', problem: string | null = null) => (
    <Field label={t(`agreement.${field}`)} required={field !== 'phone'} {...(problem === null ? {} : { validationMessage: problem })}>
      <Input type={type} value={values[field]} maxLength={field === 'email' ? 320 : 60} onChange={(_, data) => setValues({ ...values, [field]: data.value })} {...(type === 'date' ? { max: today } : {})} />
    </Field>
  );
  return (
    <FormDialog title={t('agreement.title')} save={t('agreement.queue')} error={confirm.error} isBusy={confirm.isPending} isBlocked={!mayQueue || !isReady} noValidate onSave={() => confirm.mutate()} onClose={onClose}>
      <span>{t('agreement.text', { name })}</span>
      <div className={styles.grid}>
        {text('firstName', 'text')}
        {text('lastName', 'text')}
        <div className={styles.wide}>{text('email', 'email', values.email !== '' && checkEmail(values.email).kind !== 'ok' ? t('problem.email.form') : null)}</div>
        {text('phone', 'tel')}
        {text('day', 'date', isInFuture ? t('agreement.inFuture') : null)}
      </div>
      <NeedsRight need="queue" />
    </FormDialog>
  );
}
