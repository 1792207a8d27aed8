import { makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { SimulationView } from '../../../../core/contract/simulation.ts';
import { useFormat } from '../../../format/useFormat.ts';

type Sums = SimulationView['results'][number]['total'];

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontVariantNumeric: 'tabular-nums' },
  head: { textAlign: 'end', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  corner: { fontSize: 0 },
  name: { textAlign: 'start', fontWeight: tokens.fontWeightRegular, padding: `${tokens.spacingVerticalXS} 0` },
  amount: { textAlign: 'end', whiteSpace: 'nowrap', padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}` },
  strong: { fontWeight: tokens.fontWeightSemibold },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** Revenue, purchase and margin without and with the event. */
export function SumTable({ sums, currency }: { readonly sums: Sums; readonly currency: string }) {
  const styles = useStyles();
  const { t } = useTranslation('prices');
  const format = useFormat();
  const money = (minor: number): string => format.money({ minor, currency });
  const signed = (minor: number): string => `${minor > 0 ? '+' : ''}${money(minor)}`;
  const lines = [
    { name: t('simulator.revenue'), before: sums.revenueBefore, after: sums.revenueAfter },
    { name: t('simulator.cost'), before: sums.costBefore, after: sums.costAfter },
    { name: t('simulator.margin'), before: sums.revenueBefore - sums.costBefore, after: sums.revenueAfter - sums.costAfter },
  ];
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.corner}>
            {t('simulator.sum')}
          </th>
          <th scope="col" className={styles.head}>
            {t('simulator.without')}
          </th>
          <th scope="col" className={styles.head}>
            {t('simulator.with')}
          </th>
          <th scope="col" className={styles.head}>
            {t('simulator.difference')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ name, before, after }) => (
          <tr key={name} className={styles.row}>
            <th scope="row" className={styles.name}>
              {name}
            </th>
            <td className={styles.amount}>{money(before)}</td>
            <td className={styles.amount}>{money(after)}</td>
            <td className={styles.amount}>
              <span className={styles.strong}>{signed(after - before)}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
