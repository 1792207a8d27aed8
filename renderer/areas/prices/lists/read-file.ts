/** A file as the core takes it: its bytes as base64. */
export type ReadFile = { readonly name: string; readonly content: string };

/** Packed lists have a tenth of it. */
export const LARGEST_MB = 80;

/** null for a file that is too large. */
export async function readFile(file: File): Promise<ReadFile | null> {
  if (file.size > LARGEST_MB * 1_048_576) return null;
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''));
    reader.addEventListener('error', () => reject(reader.error ?? new Error('file')));
    reader.readAsDataURL(file);
  });
  return { name: file.name, content: address.slice(address.indexOf(',') + 1) };
}
