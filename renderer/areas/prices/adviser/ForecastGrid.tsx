import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { usePartStyles } from '../parts/styles.ts';
import { ROWS, wrongCells } from './forecast.ts';
import type { Row, TypedForecast } from './forecast.ts';

const useStyles = makeStyles({
  cell: { padding: '2px' },
  input: { width: '64px', minWidth: 0, '& > input': { textAlign: 'end', paddingInline: tokens.spacingHorizontalXS } },
  wrong: { border: `1px solid ${tokens.colorPaletteRedBorder2}` },
  head: { fontSize: tokens.fontSizeBase200, textAlign: 'end', whiteSpace: 'nowrap' },
});

/** Seats needed, month by month: at least, likely, at most. */
export function ForecastGrid({ forecast, months, onChange }: { readonly forecast: TypedForecast; readonly months: readonly string[]; readonly onChange: (forecast: TypedForecast) => void }) {
  const styles = useStyles();
  const parts = usePartStyles();
  const { t } = useTranslation('prices');
  const wrong = wrongCells(forecast);
  const set = (row: Row, month: number, value: string): void => onChange({ ...forecast, [row]: forecast[row].map((one, at) => (at === month ? value : one)) });
  return (
    <div className={parts.scroll}>
      <table aria-label={t('adviser.forecast')}>
        <thead>
          <tr>
            <th scope="col" className={parts.head}>
              {t('adviser.seats')}
            </th>
            {months.map((month) => (
              <th key={month} scope="col" className={styles.head}>
                {month}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ROWS.map((row) => (
            <tr key={row}>
              <th scope="row" className={parts.head}>
                {t(`adviser.row.${row}`)}
              </th>
              {forecast[row].map((value, month) => (
                <td key={months[month]} className={styles.cell}>
                  <Input
                    size="small"
                    className={styles.input}
                    inputMode="numeric"
                    aria-label={`${t(`adviser.row.${row}`)}, ${months[month] ?? ''}`}
                    aria-invalid={wrong.has(`${row} ${month}`)}
                    value={value}
                    onChange={(_, data) => set(row, month, data.value)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {wrong.size === 0 ? null : (
        <p className={parts.quiet} role="alert">
          {t('adviser.wrong')}
        </p>
      )}
    </div>
  );
}
