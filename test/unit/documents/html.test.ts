import { describe, expect, it } from 'vitest';
import { html, joined, nothing, printable, styleElement, toText } from '../../../core/documents/html.ts';

describe('the html template', () => {
  it('escapes what is put in', () => {
    expect(toText(html`<b title="${'"><i>'}">${`<script>alert('x')</script>`}</b>`)).toBe(
      '<b title="&quot;&gt;&lt;i&gt;">&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;</b>',
    );
  });

  it('takes its own pieces as they are, once', () => {
    const name = html`<b>${'A & B'}</b>`;
    expect(toText(html`<p>${name}${[name, name]}${nothing}${null}${7}</p>`)).toBe('<p><b>A &amp; B</b><b>A &amp; B</b><b>A &amp; B</b>7</p>');
    expect(toText(joined([name, name], html`, `))).toBe('<b>A &amp; B</b>, <b>A &amp; B</b>');
  });

  it('is not fooled by data that looks like a piece', () => {
    const forged = JSON.parse('{"markup":"<script>"}') as string;
    expect(() => html`<p>${forged}</p>`).toThrow(TypeError);
  });

  it('refuses a style sheet that would end its element', () => {
    expect(() => styleElement('a{}</style><script>')).toThrow('broken invariant');
  });
});

describe('signs that steer without being seen', () => {
  it.each([
    ['an override of direction', 'abc\u202egpj.exe', 'abcgpj.exe'],
    ['isolates and marks', '\u2066a\u2069\u200eb\u200f\u061cc', 'abc'],
    ['control characters', 'a\u0000b\u0007c\u001bd\u007fe\u0085f', 'abcdef'],
    ['zero width and soft hyphen', 'a\u200bb\u200dc\ufeffd\u00ade', 'abcde'],
    ['line and paragraph separators', 'a\u2028b\u2029c', 'abc'],
    ['tags', 'a\u{e0041}\u{e007f}b', 'ab'],
    ['half a pair', 'a\ud800b', 'a\ufffdb'],
    ['foreign line ends', 'a\r\nb\tc', 'a\nb\tc'],
  ])('%s', (_name, text, expected) => {
    expect(printable(text)).toBe(expected);
  });

  it('leaves letters of every script, no-break spaces and real signs alone', () => {
    const text = 'Łódź Müller\u00a0GmbH – 10\u00a0% „ß” שלום 東京 € \u2212 1';
    expect(printable(text)).toBe(text);
  });
});
