/** Texts that this room wrote as JSON itself, read back. Their shape is the writer's business. */
export const fromJson = <Value>(text: string): Value => JSON.parse(text) as Value;
export const fromJsonOrNull = <Value>(text: string | null): Value | null => (text === null ? null : fromJson<Value>(text));
