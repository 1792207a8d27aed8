/** Puts text on the clipboard: the one thing the window may ask of the system. */
export const copyText = (text: string): Promise<void> => navigator.clipboard.writeText(text);
