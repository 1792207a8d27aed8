import { makeStyles, SearchBox } from '@fluentui/react-components';
import type { Ref } from 'react';

const useStyles = makeStyles({ root: { width: '260px', maxWidth: '100%' } });

export type SearchFieldProps = {
  /** Also the placeholder. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The input itself, to put the focus there. */
  readonly ref?: Ref<HTMLInputElement>;
};

/** The search box over a list. Escape and the cross empty it. */
export function SearchField({ label, value, onChange, ref }: SearchFieldProps) {
  const styles = useStyles();
  return (
    <SearchBox
      size="small"
      className={styles.root}
      aria-label={label}
      placeholder={label}
      value={value}
      maxLength={200}
      {...(ref ? { input: { ref } } : {})}
      onChange={(_, data) => onChange(data.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || value === '') return;
        event.stopPropagation();
        onChange('');
      }}
    />
  );
}
