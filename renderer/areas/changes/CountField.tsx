import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { readWhole } from '../../format/numbers.ts';

export type CountFieldProps = {
  readonly label: string;
  /** null: not a whole number. */
  readonly value: number | null;
  /** What is wrong with it; null: nothing. */
  readonly problem: string | null;
  readonly hint?: string | null;
  readonly onChange: (value: number | null) => void;
};

/** A number of licences as it is typed: what is no whole number stays in the field and is explained. */
export function CountField({ label, value, problem, hint = null, onChange }: CountFieldProps) {
  const [text, setText] = useState(value === null ? '' : String(value));
  return (
    <Field label={label} required {...(problem !== null ? { validationMessage: problem } : hint === null ? {} : { hint })}>
      <Input
        inputMode="numeric"
        autoComplete="off"
        value={text}
        onChange={(_, data) => {
          setText(data.value);
          onChange(readWhole(data.value));
        }}
      />
    </Field>
  );
}
