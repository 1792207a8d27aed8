/** A paragraph, or a list of lines that began with `- `. */
export type Block = { readonly kind: 'paragraph'; readonly text: string } | { readonly kind: 'list'; readonly items: readonly string[] };

/** Reads an article's text: blocks are parted by empty lines. */
export const blocksOf = (text: string): readonly Block[] =>
  text
    .split(/\n\s*\n/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(toBlock);

function toBlock(block: string): Block {
  const lines = block.split('\n').map((line) => line.trim());
  return lines.every((line) => line.startsWith('- ')) ? { kind: 'list', items: lines.map((line) => line.slice(2)) } : { kind: 'paragraph', text: lines.join(' ') };
}
