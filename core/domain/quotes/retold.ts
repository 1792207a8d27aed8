/** The texts around the lines of a quote. */
export type OpeningTexts = { readonly subject: string; readonly introduction: string; readonly closing: string };

/**
 * The texts of a draft after its language was changed: a text that still is the one every draft
 * starts with (`before`) is said in the new language (`after`), what a person wrote stays.
 */
export function retold(texts: OpeningTexts, before: OpeningTexts, after: OpeningTexts): OpeningTexts {
  const next = (name: keyof OpeningTexts): string => (texts[name].trim() === before[name].trim() ? after[name] : texts[name]);
  return { subject: next('subject'), introduction: next('introduction'), closing: next('closing') };
}
