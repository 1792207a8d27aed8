import { Field, Input, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PeopleRules } from '../../../../core/contract/people.ts';
import { ROLES } from '../../../../core/domain/people/person.ts';
import type { Role } from '../../../../core/domain/people/person.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { QueryGate } from '../../../errors/QueryGate.tsx';
import { addressOf, href } from '../../../frame/address.ts';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi } from '../../../host/hooks.ts';
import { useFormStyles } from '../styles.ts';

const useStyles = makeStyles({ limits: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(160px, 1fr))', gap: tokens.spacingHorizontalL, '& .fui-Input': { minWidth: 0, width: '100%' } } });

/** How much each role may give off. Each change holds at once. */
export function RulesForm({ mayChange }: { readonly mayChange: boolean }) {
  const query = useQuery(useApi().people.rules.queryOptions());
  return <QueryGate query={query}>{(rules) => <Rules rules={rules} mayChange={mayChange} />}</QueryGate>;
}

function Rules({ rules, mayChange }: { readonly rules: PeopleRules; readonly mayChange: boolean }) {
  const styles = useFormStyles();
  const own = useStyles();
  const { t } = useTranslation('people');
  const save = useMutation(useApi().people.saveRules.mutationOptions());
  return (
    <>
      <p className={styles.note}>
        <Link inline href={href(addressOf('settings', 'security'))}>
          {t('rules.lockElsewhere')}
        </Link>
      </p>
      <fieldset className={styles.group} disabled={!mayChange}>
        <legend className={styles.legend}>{t('rules.discounts')}</legend>
        <p className={styles.note}>{t('rules.discountsHint')}</p>
        <div className={own.limits}>
          {ROLES.map((role) => (
            <Limit key={`${role} ${rules.discountLimits[role]}`} role={role} limit={rules.discountLimits[role]} onChange={(limit) => save.mutate({ ...rules, discountLimits: { ...rules.discountLimits, [role]: limit } })} />
          ))}
        </div>
      </fieldset>
      {save.error ? <ErrorNotice error={screenErrorOf(save.error)} /> : null}
    </>
  );
}

/** Per cent with at most two decimals; nothing typed: no limit. Kept when the field is left. */
function Limit({ role, limit, onChange }: { readonly role: Role; readonly limit: number | null; readonly onChange: (limit: number | null) => void }) {
  const { t } = useTranslation('people');
  const [text, setText] = useState(limit === null ? '' : String(limit / 100));
  const read = basisPointsOf(text);
  return (
    <Field label={t(`role.${role}`)} {...(read === undefined ? { validationMessage: t('rules.percentProblem') } : {})}>
      <Input
        inputMode="decimal"
        contentAfter="%"
        placeholder={t('rules.noLimit')}
        value={text}
        onChange={(_, data) => setText(data.value)}
        onBlur={() => {
          if (read !== undefined && read !== limit) onChange(read);
        }}
      />
    </Field>
  );
}

/** undefined: not a number from 0 to 100. */
function basisPointsOf(text: string): number | null | undefined {
  const plain = text.trim().replace(',', '.');
  if (plain === '') return null;
  const points = /^\d{1,3}(\.\d{1,2})?$/.test(plain) ? Math.round(Number(plain) * 100) : Number.NaN;
  return points >= 0 && points <= 10_000 ? points : undefined;
}
