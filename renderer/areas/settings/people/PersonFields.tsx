import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { PersonInput } from '../../../../core/contract/people.ts';
import { PERMISSIONS } from '../../../../core/domain/nce/readiness.ts';
import { ROLE_GRANTS, ROLES } from '../../../../core/domain/people/person.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../i18n/languages.ts';
import { usePersonStyles } from './person-styles.ts';

type FieldsProps = { readonly input: PersonInput; readonly onChange: (changed: Partial<PersonInput>) => void };

/** Name, address, role and language. Who comes first looks after the office and has no choice of role. */
export function WhoFields({ input, isFirst, onChange }: FieldsProps & { readonly isFirst: boolean }) {
  const styles = usePersonStyles();
  const { t } = useTranslation('people');
  return (
    <>
      <div className={styles.pair}>
        <Field label={t('field.name')} required>
          <Input value={input.name} maxLength={100} onChange={(_, data) => onChange({ name: data.value })} />
        </Field>
        <Field label={t('field.email')}>
          <Input type="email" value={input.email} maxLength={200} onChange={(_, data) => onChange({ email: data.value })} />
        </Field>
      </div>
      <div className={styles.pair}>
        <ChoiceField label={t('field.role')} hint={t(`roleHint.${input.role}`)} value={input.role} disabled={isFirst} options={ROLES} textOf={(role) => t(`role.${role}`)} onChange={(role) => onChange(grantsOf(role))} />
        <ChoiceField label={t('field.language')} value={input.language ?? ''} options={['', ...LANGUAGES]} textOf={(language) => (language === '' ? t('field.noLanguage') : LANGUAGE_NAMES[language])} onChange={(language) => onChange({ language: language === '' ? null : language })} />
      </div>
    </>
  );
}

/** A role and what it usually brings; every tick may be changed afterwards. */
function grantsOf(role: PersonInput['role']): Partial<PersonInput> {
  const { permissions, ...grants } = ROLE_GRANTS[role];
  return { role, permissions: [...permissions], ...grants };
}

/** What somebody may do at the distributor, and what in this program. */
export function RightsFields({ input, onChange }: FieldsProps) {
  const styles = usePersonStyles();
  const { t } = useTranslation('people');
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('field.permissions')}</legend>
        <p className={styles.quiet}>{t('field.permissionsHint')}</p>
        {PERMISSIONS.map((permission) => (
          <Checkbox
            key={permission}
            label={t(`permission.${permission}`)}
            checked={input.permissions.includes(permission)}
            onChange={(_, data) => onChange({ permissions: PERMISSIONS.filter((one) => (one === permission ? data.checked === true : input.permissions.includes(one))) })}
          />
        ))}
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{t('field.rights')}</legend>
        <Checkbox label={t('field.mayQueue')} checked={input.mayQueue} onChange={(_, data) => onChange({ mayQueue: data.checked === true })} />
        <Checkbox label={t('field.seesFigures')} checked={input.seesFigures} onChange={(_, data) => onChange({ seesFigures: data.checked === true })} />
      </fieldset>
    </>
  );
}
