/** Which of the sentences "from", "until", "from – until" fits; null where no date is named. */
export type ValiditySpan = { readonly key: 'validFrom' | 'validTo' | 'validBetween'; readonly from: string | null; readonly to: string | null };

export function validitySpan({ validFrom, validTo }: { readonly validFrom: number | null; readonly validTo: number | null }, date: (at: number) => string): ValiditySpan | null {
  if (validFrom === null && validTo === null) return null;
  const from = validFrom === null ? null : date(validFrom);
  const to = validTo === null ? null : date(validTo);
  return { key: from === null ? 'validTo' : to === null ? 'validFrom' : 'validBetween', from, to };
}
