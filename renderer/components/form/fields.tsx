import { Field, Input, Select } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { readWhole } from '../../format/numbers.ts';
import { fieldMessage } from './messages.ts';

type Common<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly required?: boolean;
  readonly disabled?: boolean;
  /** Stands under the field until there is an error. */
  readonly hint?: string;
  /** Own sentence for what the schema refuses; otherwise a general one. */
  readonly problem?: string;
};

function useBound<Values extends FieldValues>({ control, name, problem }: Common<Values>) {
  const { t } = useTranslation('common');
  const {
    field: { ref: input, ...field },
    fieldState,
  } = useController({ control, name });
  const message = fieldMessage(fieldState.error, field.value, t);
  return { field, input, message: message === undefined ? undefined : (problem ?? message) };
}

type ShellProps = {
  readonly label: string;
  readonly required: boolean | undefined;
  readonly hint: string | undefined;
  readonly message: string | undefined;
  readonly children: ReactNode;
};

function Shell({ label, required, hint, message, children }: ShellProps) {
  return (
    <Field label={label} required={required === true} {...(message === undefined ? (hint === undefined ? {} : { hint }) : { validationMessage: message })}>
      {children}
    </Field>
  );
}

export type TextFieldProps<Values extends FieldValues> = Common<Values> & {
  readonly type?: 'text' | 'email' | 'tel' | 'url' | 'password';
  readonly maxLength?: number;
  readonly autoComplete?: string;
};

export function TextField<Values extends FieldValues>(props: TextFieldProps<Values>) {
  const { field, input, message } = useBound(props);
  return (
    <Shell label={props.label} required={props.required} hint={props.hint} message={message}>
      <Input
        type={props.type ?? 'text'}
        name={field.name}
        ref={input}
        value={typeof field.value === 'string' ? field.value : ''}
        onChange={(_, data) => field.onChange(data.value)}
        onBlur={field.onBlur}
        disabled={props.disabled === true}
        autoComplete={props.autoComplete ?? 'off'}
        spellCheck={props.type === undefined}
        {...(props.maxLength === undefined ? {} : { maxLength: props.maxLength })}
      />
    </Shell>
  );
}

export type SelectFieldProps<Values extends FieldValues> = Common<Values> & { readonly options: readonly { readonly value: string; readonly label: string }[] };

export function SelectField<Values extends FieldValues>(props: SelectFieldProps<Values>) {
  const { field, input, message } = useBound(props);
  return (
    <Shell label={props.label} required={props.required} hint={props.hint} message={message}>
      <Select name={field.name} ref={input} value={typeof field.value === 'string' ? field.value : ''} onChange={(_, data) => field.onChange(data.value)} onBlur={field.onBlur} disabled={props.disabled === true}>
        {props.options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </Select>
    </Shell>
  );
}

/** Whole numbers. What is typed stays as typed until it is one. */
export function NumberField<Values extends FieldValues>(props: Common<Values> & { readonly suffix?: string }) {
  const { field, input, message } = useBound(props);
  const value: unknown = field.value;
  const [typed, setTyped] = useState('');
  const shown = typeof value === 'number' && readWhole(typed) !== value ? String(value) : typed;
  const onChange = (text: string): void => {
    setTyped(text);
    field.onChange(readWhole(text) ?? text);
  };
  return (
    <Shell label={props.label} required={props.required} hint={props.hint} message={message}>
      <Input
        inputMode="numeric"
        name={field.name}
        ref={input}
        value={shown}
        onChange={(_, data) => onChange(data.value)}
        onBlur={field.onBlur}
        disabled={props.disabled === true}
        autoComplete="off"
        {...(props.suffix === undefined ? {} : { contentAfter: props.suffix })}
      />
    </Shell>
  );
}
