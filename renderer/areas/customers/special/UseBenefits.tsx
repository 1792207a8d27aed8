import { Button, Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { CartRegular, DocumentAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CustomerDetail } from '../../../../core/contract/customers.ts';
import { benefitPlan, facultySeats, USE_BENEFITS, USUAL_RATIO } from '../../../../core/domain/catalog/use-benefits.ts';
import { KeyValue } from '../../../components/KeyValue.tsx';
import { MailDraftButton } from '../../../contacts/MailDraft.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { LateWords } from '../../../i18n/LateWords.tsx';
import { useBenefitOrder, type BenefitOrder } from './useBenefitOrder.ts';

const useStyles = makeStyles({
  root: { display: 'grid', rowGap: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  table: { borderCollapse: 'collapse', width: '100%', '& th, & td': { textAlign: 'start', padding: `2px ${tokens.spacingHorizontalS} 2px 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` } },
  summary: { cursor: 'pointer' },
  grid: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))', gap: tokens.spacingHorizontalM, alignItems: 'start', '& .fui-Input, & .fui-Select': { minWidth: 0, width: '100%' } },
});

const countOf = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : 0);

/** Free licences for students: what the school has to license first, and how many it gets (S-127, S-128). */
export function UseBenefits({ customer }: { readonly customer: CustomerDetail }) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const format = useFormat();
  const owned = facultySeats(customer.subscriptionRows.filter(({ status }) => status === 'active'));
  const [typed, setTyped] = useState({ staff: '', students: '', ratio: String(USUAL_RATIO) });
  const [chosen, setChosen] = useState(USE_BENEFITS[0]);
  const staff = countOf(typed.staff);
  const plan = benefitPlan({ staff, students: countOf(typed.students), owned, ratio: countOf(typed.ratio) });
  const field = (name: keyof typeof typed, hint: string | null = null) => (
    <Field label={t(`special.benefits.${name}`)} {...(hint === null ? {} : { hint })}>
      <Input inputMode="numeric" value={typed[name]} maxLength={6} onChange={(_, data) => setTyped({ ...typed, [name]: data.value })} />
    </Field>
  );
  return (
    <section className={styles.root} aria-label={t('special.benefits.title')} data-use-benefits="">
      <h3 className={styles.title}>{t('special.benefits.title')}</h3>
      <p className={styles.text}>{t('special.benefits.text')}</p>
      <details>
        <summary className={styles.summary}>{t('special.benefits.table')}</summary>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('special.benefits.faculty')}</th>
              <th scope="col">{t('special.benefits.benefit')}</th>
            </tr>
          </thead>
          <tbody>
            {USE_BENEFITS.map(({ id, faculty, benefit }) => (
              <tr key={id}>
                <td>{faculty}</td>
                <td>{benefit}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <div className={styles.grid}>
        <Field label={t('special.benefits.faculty')}>
          <Select value={chosen?.id ?? ''} onChange={(_, data) => setChosen(USE_BENEFITS.find(({ id }) => id === data.value) ?? USE_BENEFITS[0])}>
            {USE_BENEFITS.map(({ id, faculty }) => (
              <option key={id} value={id}>
                {faculty}
              </option>
            ))}
          </Select>
        </Field>
        {field('staff')}
        {field('students')}
        {field('ratio', t('special.benefits.ratioHint'))}
      </div>
      <KeyValue
        entries={[
          { label: t('special.benefits.owned'), value: format.number(owned) },
          { label: t('special.benefits.toOrder'), value: format.number(plan.toOrder) },
          { label: t('special.benefits.free'), value: <strong>{format.number(plan.free)}</strong> },
          { label: t('special.benefits.uncovered'), value: format.number(plan.uncovered) },
        ]}
      />
      {chosen === undefined || plan.free === 0 ? null : <OrderButtons customerId={customer.id} benefit={chosen} toOrder={plan.toOrder} free={plan.free} />}
      {plan.isEntitled && chosen !== undefined ? (
        <LateWords>
          <MailDraftButton
            draft="useBenefits"
            appearance="primary"
            facts={{ customer: customer.name, domain: customer.domain ?? '', products: t('special.benefits.products', { faculty: chosen.faculty, staff: format.number(Math.max(staff, owned)), benefit: chosen.benefit, free: format.number(plan.free) }) }}
          />
        </LateWords>
      ) : (
        <p className={styles.text}>{t('special.benefits.letterLocked', { number: format.number(plan.toOrder) })}</p>
      )}
    </section>
  );
}

/** What was reckoned, as an order or an offer: one click. */
function OrderButtons(order: BenefitOrder) {
  const styles = useStyles();
  const { t } = useTranslation('customers');
  const { isBusy, cart, quote } = useBenefitOrder(order);
  return (
    <div className={styles.actions}>
      <Button icon={<CartRegular />} disabled={isBusy} onClick={cart}>
        {t('special.benefits.toCart')}
      </Button>
      <Button icon={<DocumentAddRegular />} disabled={isBusy} onClick={quote}>
        {t('special.benefits.toQuote')}
      </Button>
    </div>
  );
}
