/** Texts that this room wrote as JSON itself, read back; whoever wrote the text says its type. */
export const fromJson = (text: string): unknown => JSON.parse(text);
/** An empty column stays null. */
export const fromJsonOrNull = (text: string | null): unknown => (text === null ? null : fromJson(text));
