import { Field, Input, Link, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonInput, PersonView } from '../../../../core/contract/people.ts';
import { pinProblem } from '../../../../core/domain/people/pin.ts';
import { ROLE_GRANTS } from '../../../../core/domain/people/person.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { PinField } from '../../../people/PinField.tsx';
import { RightsFields, WhoFields } from './PersonFields.tsx';
import { usePersonStyles } from './person-styles.ts';
import { useStaffProblem } from './staff-problem.ts';

export type PersonDialogProps = {
  /** null: somebody new. */
  readonly person: PersonView | null;
  readonly isFirst: boolean;
  readonly systemAccount: string | null;
  readonly onClose: () => void;
  readonly onCode: (code: string) => void;
};

function inputOf(person: PersonView | null, isFirst: boolean): PersonInput {
  if (person === null) {
    const role = isFirst ? 'administrator' : 'resellerEmployee';
    const { permissions, ...grants } = ROLE_GRANTS[role];
    return { id: null, name: '', email: '', role, language: null, permissions: [...permissions], ...grants, systemAccount: null, pin: null };
  }
  const { hasPin: _hasPin, pinIsTemporary: _temporary, ...fields } = person;
  return { ...fields, pin: null };
}

export function PersonDialog({ person, isFirst, systemAccount, onClose, onCode }: PersonDialogProps) {
  const styles = usePersonStyles();
  const { t } = useTranslation(['people', 'common']);
  const client = useClient();
  const notify = useNotify();
  const problemText = useStaffProblem();
  const [input, setInput] = useState(() => inputOf(person, isFirst));
  const [pin, setPin] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (changed: Partial<PersonInput>): void => setInput((before) => ({ ...before, ...changed }));
  const save = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      const saved = await client.people.save({ ...input, pin: pin === '' ? null : pin });
      notify({ text: t('list.saved', { name: saved.person.name }), tone: 'success' });
      if (saved.recoveryCode !== null) onCode(saved.recoveryCode);
      onClose();
    } catch (failure) {
      setProblem(problemText(screenErrorOf(failure)));
    }
    setBusy(false);
  };
  return (
    <FormDialog
      title={person === null ? t(isFirst ? 'list.first' : 'list.add') : person.name}
      save={t('common:action.save')}
      error={problem}
      errorNotice={<Problem text={problem} />}
      isBusy={busy}
      isBlocked={pin !== '' && pinProblem(pin) !== null}
      noValidate
      onSave={() => void save()}
      onClose={onClose}
    >
      {isFirst ? <p className={styles.quiet}>{t('dialog.firstText')}</p> : null}
      <WhoFields input={input} isFirst={isFirst} onChange={change} />
      <RightsFields input={input} onChange={change} />
      <div className={styles.pair}>
        {person === null || !person.hasPin ? <PinField isNew label={t('field.startPin')} hint={t(isFirst ? 'field.firstPinHint' : 'field.startPinHint')} value={pin} onChange={setPin} /> : <PinField isNew label={t('field.newPin')} hint={t('field.newPinHint')} value={pin} onChange={setPin} />}
        <Field label={t('field.account')} hint={t('field.accountHint')}>
          <Input value={input.systemAccount ?? ''} maxLength={100} spellCheck={false} onChange={(_, data) => change({ systemAccount: data.value === '' ? null : data.value })} />
        </Field>
      </div>
      {systemAccount === null || systemAccount === '' || input.systemAccount === systemAccount ? null : (
        <Link as="button" type="button" onClick={() => change({ systemAccount })}>
          {t('field.thisAccount', { account: systemAccount })}
        </Link>
      )}
    </FormDialog>
  );
}

function Problem({ text }: { readonly text: string | null }) {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  );
}
