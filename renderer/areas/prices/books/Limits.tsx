import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiscountLimitsData } from '../../../../core/contract/price-books.ts';
import { DISCOUNT_ROLES } from '../../../../core/domain/pricing/discount.ts';
import { ErrorNotice } from '../../../errors/ErrorNotice.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { useNotify } from '../../../frame/notify.tsx';
import { screenErrorOf } from '../../../host/failure.ts';
import { useApi, useClient } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Section } from '../../shared/Section.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { readPercent, writePercent } from '../parts/typed.ts';

/** Who may give how much off, and who may go below the minimum margin. */
export function Limits() {
  const { t } = useTranslation('prices');
  const query = useQuery(useApi().prices.books.limits.queryOptions());
  return (
    <Section title={t('books.limits')}>
      <AnswerGate query={query}>{(limits) => <LimitForm key={JSON.stringify(limits)} limits={limits} />}</AnswerGate>
    </Section>
  );
}

const MOST = 10_000;

function LimitForm({ limits }: { readonly limits: DiscountLimitsData }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const { country } = useFormat();
  const client = useClient();
  const notify = useNotify();
  const [typed, setTyped] = useState(() => DISCOUNT_ROLES.map((role) => ({ role, share: writePercent(limits[role].basisPoints, country), below: limits[role].belowMinimum })));
  const saving = useMutation({ mutationFn: (given: DiscountLimitsData) => client.prices.books.setLimits(given), onSuccess: () => notify({ text: t('books.limitsKept'), tone: 'success' }) });
  const read = typed.map(({ role, share, below }) => {
    const basisPoints = readPercent(share, country);
    return { role, below, basisPoints: basisPoints !== null && basisPoints >= 0 && basisPoints <= MOST ? basisPoints : null };
  });
  const save = (): void => {
    const [sales, manager, owner] = read.map(({ basisPoints, below }) => (basisPoints === null ? null : { basisPoints, belowMinimum: below }));
    if (sales && manager && owner) saving.mutate({ sales, manager, owner });
  };
  const set = (role: string, changes: { readonly share?: string; readonly below?: boolean }): void => setTyped((before) => before.map((one) => (one.role === role ? { ...one, ...changes } : one)));
  return (
    <form
      className={styles.stack}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <p className={styles.quiet}>{t('books.limitsText')}</p>
      <div className={styles.controls}>
        {typed.map(({ role, share, below }, place) => (
          <div key={role} className={styles.wide}>
            <Field label={t(`books.role.${role}`)} {...(read[place]?.basisPoints === null ? { validationMessage: t('books.limitProblem') } : {})}>
              <Input inputMode="decimal" contentAfter="%" value={share} onChange={(_, data) => set(role, { share: data.value })} />
            </Field>
            <Checkbox checked={below} label={t('books.belowMinimum')} onChange={(_, data) => set(role, { below: data.checked === true })} />
          </div>
        ))}
      </div>
      {saving.error === null ? null : <ErrorNotice error={screenErrorOf(saving.error)} />}
      <div>
        <Button type="submit" disabled={saving.isPending || read.some(({ basisPoints }) => basisPoints === null)}>
          {t('books.keepLimits')}
        </Button>
      </div>
    </form>
  );
}
