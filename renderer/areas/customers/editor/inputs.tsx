import { Field, Input, Select } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DraftProblem } from '../../../../core/domain/customers/draft-problems.ts';
import type { DraftField } from '../../../../core/domain/customers/draft.ts';
import { fieldId, useDraftForm } from './form.ts';
import { useDraftWords } from './words.ts';

/** Fields that a customer cannot do without (S-040 to S-050, R-19.8). */
const REQUIRED: ReadonlySet<DraftField> = new Set<DraftField>(['companyName', 'line1', 'postalCode', 'city', 'country', 'firstName', 'lastName', 'email', 'phone']);

type ShellProps = { readonly field: DraftField; readonly hint?: string | null; readonly children: ReactNode };

/** Label, mark and the sentence under a field: what is wrong as it is typed, what is missing once it was left. */
export function FieldShell({ field, hint = null, children }: ShellProps) {
  const { fields, problems, left } = useDraftForm();
  const { label, sentence } = useDraftWords(fields.country);
  const problem = problems.find((one) => one.field === field);
  const isShown = problem !== undefined && (left.has(field) || (problem.severity !== 'gap' && isSettled(field, problem, document.activeElement?.id)));
  const isRequired = REQUIRED.has(field) || problems.some((one) => one.field === field && one.severity === 'gap');
  return (
    <Field
      label={{ children: label(field), htmlFor: fieldId(field) }}
      required={isRequired}
      {...(isShown ? { validationState: STATE[problem.severity], validationMessage: sentence(problem) } : hint === null || hint === '' ? {} : { hint })}
    >
      {children}
    </Field>
  );
}

const STATE = { gap: 'warning', wrong: 'error', advice: 'warning' } as const;

/** Nobody is told that a number is too short while still typing it. */
const isSettled = (field: DraftField, { severity }: DraftProblem, focused: string | undefined): boolean => severity === 'advice' || focused !== fieldId(field);

export type TextInputProps = {
  readonly field: Exclude<DraftField, 'kind' | 'institution' | 'language'>;
  readonly type?: 'text' | 'email' | 'tel';
  readonly maxLength: number;
  readonly hint?: string | null;
  readonly after?: string;
  readonly autoFocus?: boolean;
};

export function TextInput({ field, type = 'text', maxLength, hint = null, after }: TextInputProps) {
  const { fields, change, leave } = useDraftForm();
  return (
    <FieldShell field={field} hint={hint}>
      <Input
        id={fieldId(field)}
        type={type}
        value={fields[field]}
        maxLength={maxLength}
        autoComplete="off"
        spellCheck={false}
        onChange={(_, data) => change({ [field]: data.value })}
        onBlur={() => leave(field)}
        {...(after === undefined ? {} : { contentAfter: after })}
      />
    </FieldShell>
  );
}

export type ChoiceProps = {
  readonly field: DraftField;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
  readonly hint?: string | null;
};

export function Choice({ field, options, onChoose, hint = null }: ChoiceProps) {
  const { fields, leave } = useDraftForm();
  return (
    <FieldShell field={field} hint={hint}>
      <Select id={fieldId(field)} value={fields[field]} onChange={(_, data) => onChoose(data.value)} onBlur={() => leave(field)}>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </FieldShell>
  );
}
