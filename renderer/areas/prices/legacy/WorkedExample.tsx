import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LegacyQuestion, TypedLegacyOrder } from '../../../../core/contract/legacy.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { useApi } from '../../../host/hooks.ts';
import { AnswerGate } from '../../shared/AnswerGate.tsx';
import { Section } from '../../shared/Section.tsx';
import { usePartStyles } from '../parts/styles.ts';
import { PlanTable, PlanWords } from './PlanTable.tsx';

/** The rise of 1 April 2023 as it was asked about on 2 March 2023 (inventory T-10). */
const QUESTION: LegacyQuestion = { today: '2023-03-02', riseOn: '2023-04-01', basisPoints: 1_100, months: 12 };
const PRICE = { amount: 2_000, scale: 2, currency: 'EUR' };
/** S-149: ordered in August 2021, renewed in August 2022. */
const ORDER: Omit<TypedLegacyOrder, 'payment'> = { quantity: 10, price: PRICE, newPrice: PRICE, monthPeak: null, segment: 'commercial', startsOn: '2022-08-01', renewsOn: '2023-08-01' };

/** The example of the office's page, with both kinds of payment. */
export function WorkedExample() {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const [payment, setPayment] = useState<TypedLegacyOrder['payment']>('monthly');
  const query = useQuery(useApi().prices.legacy.plan.queryOptions({ input: { question: QUESTION, order: { ...ORDER, payment } } }));
  return (
    <Section title={t('legacy.example.title')}>
      <div className={styles.stack}>
        <p className={styles.quiet}>{t('legacy.example.text')}</p>
        <ChoiceField label={t('legacy.payment')} value={payment} options={['monthly', 'annual']} textOf={(plan) => t(`legacy.paid.${plan}`)} onChange={setPayment} className={styles.wide} />
        <AnswerGate query={query}>
          {(plan) => (
            <>
              <PlanTable plan={plan} months={QUESTION.months} label={t('legacy.example.title')} />
              <PlanWords plan={plan} />
            </>
          )}
        </AnswerGate>
      </div>
    </Section>
  );
}
