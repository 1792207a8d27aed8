import { describe, expect, it } from 'vitest';
import type { QuoteDocument } from '../../../core/documents/model.ts';
import { renderQuote } from '../../../core/documents/quote/render-quote.ts';
import { germanCustomer } from '../../builders/customer-detail.ts';
import { tinyFonts } from '../../builders/fonts.ts';
import { germanOffice } from '../../builders/office.ts';
import { issued, quoteDocumentOf } from '../../builders/quote-document.ts';
import { quoteLine } from '../../builders/quote.ts';
import { visible } from '../../builders/visible.ts';

const page = (model: QuoteDocument): string => renderQuote(model, model.language, { fonts: tinyFonts }).html;

describe('hostile names', () => {
  const HOSTILE = [
    '<script>alert(1)</script>',
    '</style><script>alert(1)</script>',
    '</title><img src=x onerror=alert(1)>',
    '"><svg/onload=alert(1)>',
    "' style='background:url(http://example.invalid/x)",
    '<!-- comment',
    '-->',
    '<![CDATA[x]]>',
    '&lt;b&gt;',
    '&#60;script&#62;',
    '<meta http-equiv="refresh" content="0;url=http://example.invalid">',
    '<link rel=stylesheet href=//example.invalid/x.css>',
    '<base href="http://example.invalid/">',
    '<iframe srcdoc="<script>1</script>">',
    '<a href="javascript:alert(1)">x</a>',
    '{{constructor.constructor("x")()}}',
    '$t(title.quote)',
    '${7*7}',
    '@import url(//example.invalid)',
    'expression(alert(1))',
    '<math><mtext><table><mglyph><style>',
    '<noscript><p title="</noscript><img src=x>">',
    '<template><b>',
    '<plaintext>',
    '</table></body></html>',
    '<input autofocus onfocus=alert(1)>',
    '`onmouseover=alert(1)`',
    'a\u202eb<b>',
  ];

  it.each(HOSTILE)('%j prints as itself and as nothing else', (name) => {
    const model = quoteDocumentOf({
      content: { ...issued(name), subject: name, introduction: name, closing: name, lines: [quoteLine({ title: name, note: name, productId: name.slice(0, 40), skuId: name.slice(0, 40) })] },
      customer: germanCustomer({ name, domain: name, registrationNumber: name, contact: { name, email: null, phone: null }, address: { line1: name, line2: name, postalCode: name, city: name, state: null, country: 'DE' } }),
      office: germanOffice({ companyName: name, line1: name, line2: name, city: name, taxId: name, registerLine: name, bankName: name, iban: name, phone: name, email: name, website: name, author: name }),
    });
    const harmless = page(quoteDocumentOf({ content: { ...issued('x'), subject: 'x', introduction: 'x', closing: 'x', lines: [quoteLine({ title: 'x', note: 'x' })] } }));
    const { html } = renderQuote(model, 'de', { fonts: tinyFonts });
    const tags = (text: string): ReadonlySet<string> => new Set(text.match(/<\/?[a-z!][^\s>]*/gi));
    expect([...tags(html)].filter((tag) => !tags(harmless).has(tag))).toEqual([]);
    expect(visible(html)).toContain(name.replaceAll('\u202e', ''));
  });

  it('cannot reach the style sheet', () => {
    expect(() => renderQuote(quoteDocumentOf(), 'de', { fonts: { latin: 'url(x)', latinExt: '</style>' } })).toThrow('broken invariant');
  });
});
