import { CounterBadge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { surfaces } from '../app/surfaces.ts';
import { useFormat } from '../format/useFormat.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  chip: {
    appearance: 'none',
    fontFamily: 'inherit',
    backgroundColor: 'transparent',
    boxSizing: 'border-box',
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalXS,
    height: '28px',
    paddingInline: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { backgroundColor: surfaces.hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  chosen: {
    backgroundColor: surfaces.picked,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
    ':hover': { backgroundColor: surfaces.pickedHover },
  },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums', fontWeight: tokens.fontWeightRegular },
});

export type Chip<Id extends string> = {
  readonly id: Id;
  readonly label: string;
  /** null while the number is not known. */
  readonly count: number | null;
  /** Counts that call for action stand out while they are not 0. */
  readonly tone?: 'danger' | 'warning' | undefined;
};

export type FilterChipsProps<Id extends string> = {
  readonly label: string;
  readonly chips: readonly Chip<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
};

/** Ready-made filters of a list, each with how many rows stand behind it. */
export function FilterChips<Id extends string>({ label, chips, value, onChange }: FilterChipsProps<Id>) {
  const styles = useStyles();
  const format = useFormat();
  return (
    <ul aria-label={label} className={styles.list}>
      {chips.map(({ id, label: name, count, tone }) => (
        <li key={id}>
          <button type="button" aria-pressed={id === value} className={mergeClasses(styles.chip, id === value && styles.chosen)} onClick={() => onChange(id)}>
            {name}
            {count === null ? null : tone === 'danger' && count > 0 ? (
              <CounterBadge size="small" color="danger" count={count} overflowCount={9_999} />
            ) : (
              <span className={styles.count}>{format.number(count)}</span>
            )}
          </button>
        </li>
      ))}
    </ul>
  );
}
