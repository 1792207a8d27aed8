import { mergeClasses } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { LegacyPlan } from '../../../../core/contract/legacy.ts';
import type { Money } from '../../../../core/domain/money/money.ts';
import { StatusBadge } from '../../../components/StatusBadge.tsx';
import { useFormat } from '../../../format/useFormat.ts';
import { usePartStyles } from '../parts/styles.ts';

/** The three ways side by side, and what the page's contrary advice means in figures. */
export function PlanTable({ plan, months, label }: { readonly plan: LegacyPlan; readonly months: number; readonly label: string }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const twice = (kind: LegacyPlan['cheapest']): Money | null => plan.twice.find((one) => one.kind === kind)?.total ?? null;
  const money = (value: Money | null): string => (value === null || value.minor === 0 ? '–' : format.money(value));
  const heads = [t('legacy.column.on'), t('legacy.column.protectedUntil')];
  const sums = [t('legacy.column.service', { count: months }), t('legacy.column.double'), t('legacy.column.credit'), t('legacy.column.total'), t('legacy.column.twice', { count: months * 2 })];
  return (
    <div className={styles.scroll}>
      <table className={styles.table} aria-label={label}>
        <thead>
          <tr>
            {[t('legacy.column.way'), ...heads].map((head) => (
              <th key={head} scope="col" className={styles.head}>
                {head}
              </th>
            ))}
            {sums.map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.head, styles.end, styles.headEnd)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plan.options.map((option) => (
            <tr key={option.kind} className={styles.row}>
              <th scope="row" className={styles.cell}>
                {t(`legacy.way.${option.kind}`)} {option.kind === plan.cheapest ? <StatusBadge tone="good" text={t('legacy.cheapest')} /> : null}
              </th>
              <td className={styles.cell}>{option.on === null ? '–' : format.day(option.on)}</td>
              <td className={styles.cell}>{format.day(option.protectedUntil)}</td>
              <td className={styles.end}>{money(option.service)}</td>
              <td className={styles.end}>{money(option.doubleCharge)}</td>
              <td className={styles.end}>{money(option.creditNote)}</td>
              <td className={mergeClasses(styles.end, styles.strong)}>{money(option.total)}</td>
              <td className={styles.end}>{money(twice(option.kind))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What the figures mean, in sentences. */
export function PlanWords({ plan }: { readonly plan: LegacyPlan }) {
  const styles = usePartStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const total = (kind: LegacyPlan['cheapest']): string => format.money(plan.options.find((one) => one.kind === kind)?.total ?? plan.difference);
  const best = plan.options.find(({ kind }) => kind === 'switchBest');
  const { minor } = plan.difference;
  const difference = format.money({ ...plan.difference, minor: Math.abs(minor) });
  const day = (value: string | null | undefined): string => (value === null || value === undefined ? '' : format.day(value));
  const hasDouble = plan.options.some(({ doubleCharge }) => doubleCharge.minor > 0);
  const hasCredit = plan.options.some(({ creditNote }) => creditNote.minor > 0);
  return (
    <ul className={styles.list}>
      <li>{t(`legacy.advice.${plan.advice}`, { keep: total('keep'), best: total('switchBest'), day: day(best?.on) })}</li>
      <li>{minor === 0 ? t('legacy.verdict.same') : t(minor > 0 ? 'legacy.verdict.switch' : 'legacy.verdict.keep', { difference, day: day(best?.on) })}</li>
      {hasDouble ? <li>{t('legacy.proposed', { first: day(plan.proposed.first), last: day(plan.proposed.last) })}</li> : null}
      {hasCredit ? <li>{t('legacy.creditText')}</li> : null}
      <li>{t('legacy.secondYear')}</li>
      {plan.movedByMicrosoft === null ? null : <li>{t('legacy.moved', { day: day(plan.movedByMicrosoft.on), rule: plan.movedByMicrosoft.rule })}</li>}
    </ul>
  );
}
