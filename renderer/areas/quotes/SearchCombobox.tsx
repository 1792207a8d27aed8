import { Combobox, Option } from '@fluentui/react-components';
import { useState, type ComponentProps, type ReactNode } from 'react';

export type FoundOption = { readonly id: string; readonly name: string; readonly content: ReactNode };

export type SearchComboboxProps = {
  readonly label?: string;
  readonly placeholder?: string;
  readonly id?: string;
  readonly className?: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly found: readonly FoundOption[];
  /** Stands in the list while nothing is found. */
  readonly nothing: string;
  readonly onChoose: (id: string) => void;
  readonly chosen?: string | null;
  readonly positioning?: ComponentProps<typeof Combobox>['positioning'];
};

/** The contract takes no longer search text (`searchText`). */
const MAX_SEARCH = 200;

/** A box that searches while one types and offers what it found; arrows and Enter choose. */
export function SearchCombobox({ label, placeholder, id, className, text, onText, found, nothing, onChoose, chosen = null, positioning }: SearchComboboxProps) {
  const [open, setOpen] = useState(false);
  return (
    <Combobox
      freeform
      autoComplete="off"
      open={open}
      onOpenChange={(_, data) => setOpen(data.open)}
      value={text}
      selectedOptions={chosen === null ? [] : [chosen]}
      onInput={(event) => {
        onText(event.currentTarget.value.slice(0, MAX_SEARCH));
        setOpen(true);
      }}
      onOptionSelect={(_, data) => {
        if (data.optionValue !== undefined && data.optionValue !== '') onChoose(data.optionValue);
      }}
      {...(label === undefined ? {} : { 'aria-label': label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      {...(id === undefined ? {} : { id })}
      {...(className === undefined ? {} : { className })}
      {...(positioning === undefined ? {} : { positioning })}
    >
      {found.length === 0 ? (
        <Option disabled value="" text={nothing}>
          {nothing}
        </Option>
      ) : (
        found.map((option) => (
          <Option key={option.id} value={option.id} text={option.name}>
            {option.content}
          </Option>
        ))
      )}
    </Combobox>
  );
}
