import { Checkbox, Field, Input, Link, makeStyles, MessageBar, MessageBarBody, Select, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonInput, PersonView } from '../../../../core/contract/people.ts';
import { PERMISSIONS } from '../../../../core/domain/nce/readiness.ts';
import { pinProblem } from '../../../../core/domain/people/pin.ts';
import { ROLE_GRANTS, ROLES } from '../../../../core/domain/people/person.ts';
import { FormDialog } from '../../../components/FormDialog.tsx';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useClient } from '../../../host/hooks.ts';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { PinField } from '../../../people/PinField.tsx';
import { useStaffProblem } from './staff-problem.ts';

const useStyles = makeStyles({
  pair: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(220px, 1fr))', gap: tokens.spacingHorizontalL, alignItems: 'start' },
  group: { border: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

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
  const styles = useStyles();
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
      <div className={styles.pair}>
        <Field label={t('field.name')} required>
          <Input value={input.name} maxLength={100} onChange={(_, data) => change({ name: data.value })} />
        </Field>
        <Field label={t('field.email')}>
          <Input type="email" value={input.email} maxLength={200} onChange={(_, data) => change({ email: data.value })} />
        </Field>
      </div>
      <div className={styles.pair}>
        <Field label={t('field.role')} hint={t(`roleHint.${input.role}`)}>
          <Select value={input.role} disabled={isFirst} onChange={(_, data) => change(grantsOf(data.value))}>
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {t(`role.${role}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('field.language')}>
          <Select value={input.language ?? ''} onChange={(_, data) => change({ language: LANGUAGES.find((known) => known === data.value) ?? null })}>
            <option value="">{t('field.noLanguage')}</option>
            {LANGUAGES.map((language) => (
              <option key={language} value={language}>
                {LANGUAGE_NAMES[language]}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('field.permissions')}</legend>
        <p className={styles.quiet}>{t('field.permissionsHint')}</p>
        {PERMISSIONS.map((permission) => (
          <Checkbox
            key={permission}
            label={t(`permission.${permission}`)}
            checked={input.permissions.includes(permission)}
            onChange={(_, data) => change({ permissions: PERMISSIONS.filter((one) => (one === permission ? data.checked === true : input.permissions.includes(one))) })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('field.rights')}</legend>
        <Checkbox label={t('field.mayQueue')} checked={input.mayQueue} onChange={(_, data) => change({ mayQueue: data.checked === true })} />
        <Checkbox label={t('field.seesFigures')} checked={input.seesFigures} onChange={(_, data) => change({ seesFigures: data.checked === true })} />
      </fieldset>
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

/** A role and what it usually brings; every tick may be changed afterwards. */
function grantsOf(chosen: string): Partial<PersonInput> {
  const role = ROLES.find((known) => known === chosen) ?? 'reader';
  const { permissions, ...grants } = ROLE_GRANTS[role];
  return { role, permissions: [...permissions], ...grants };
}
