import { useContext } from 'react';
import type { Format } from './format.ts';
import { FormatContext } from './FormatProvider.tsx';

/** Dates, numbers and money as this office and this person read them. */
export function useFormat(): Format {
  const format = useContext(FormatContext);
  if (!format) throw new Error('FormatProvider is missing');
  return format;
}
