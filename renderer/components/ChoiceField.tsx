import { Field, makeStyles, Select } from '@fluentui/react-components';

const useStyles = makeStyles({
  /** Long options are cut, so that the field keeps to its column. */
  select: { minWidth: 0, '& > select': { minWidth: 0, textOverflow: 'ellipsis' } },
});

export type ChoiceFieldProps<Value extends string> = {
  readonly label: string;
  readonly value: string;
  /** In their order; `''` among them stands for no choice. */
  readonly options: readonly Value[];
  readonly textOf: (option: Value) => string;
  readonly onChange: (value: Value) => void;
  /** Stands under the field until there is a problem. */
  readonly hint?: string;
  readonly problem?: string;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
};

/** One of a few: a labelled list that answers with one of its own options, never with loose text. */
export function ChoiceField<Value extends string>({ label, value, options, textOf, onChange, hint, problem, disabled = false, className }: ChoiceFieldProps<Value>) {
  const styles = useStyles();
  const choose = (text: string): void => {
    const chosen = options.find((option) => option === text);
    if (chosen !== undefined) onChange(chosen);
  };
  const below = problem === undefined ? (hint === undefined ? {} : { hint }) : { validationMessage: problem };
  return (
    <Field label={label} {...below} {...(className === undefined ? {} : { className })}>
      <Select className={styles.select} value={value} disabled={disabled} onChange={(_, data) => choose(data.value)}>
        {options.map((option) => (
          <option key={option} value={option}>
            {textOf(option)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
