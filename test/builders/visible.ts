/** What a reader of a page sees, a line per block: no styles, no tags, no-break spaces as plain ones. */
export function visible(html: string): string {
  return html
    .replaceAll(/<(style|title)>[\s\S]*?<\/\1>/g, '')
    .replaceAll(/ ?<br>/g, ' ')
    .replaceAll(/<\/(p|div|tr|h1|h2|li|th|td|section|address|span)>/g, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&#39;', "'")
    .replaceAll('&#96;', '`')
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u00a0', ' ')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}
