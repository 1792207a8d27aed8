import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/domain/time/instant.ts';
import { plainText } from '../../../core/domain/office/news.ts';
import { parseFeed } from '../../../core/remote/feed/parse-feed.ts';
import { isFeedAddress, readFeed } from '../../../core/remote/feed/read-feed.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Distributor</title>
<item><guid>1</guid><title>Nowy cennik &amp; promocja</title><link>https://example.com/a</link><pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate><description>&lt;p&gt;Od &lt;b&gt;grudnia&lt;/b&gt;&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;</description></item>
<item><title>Ohne Kennung</title><link>javascript:alert(1)</link><description><![CDATA[Zeile 1<br>Zeile 2]]></description></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Cloud</title><entry><id>urn:1</id><title type="html">&lt;i&gt;Wartung&lt;/i&gt;</title><link rel="self" href="https://example.com/self"/><link href="https://example.com/b"/><updated>2026-11-21T10:00:00Z</updated><summary>Am Samstag</summary></entry></feed>`;
const JSON_FEED = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', items: [{ id: 7, content_text: 'Only text', date_published: '2026-11-20T00:00:00Z' }, { id: 8 }] });

describe('a feed', () => {
  it('is RSS', () => {
    expect(parseFeed(RSS)).toEqual({
      title: 'Distributor',
      items: [
        { externalId: '1', title: 'Nowy cennik & promocja', body: 'Od grudnia', link: 'https://example.com/a', publishedAt: instant(Date.UTC(2026, 10, 22, 8)) },
        { externalId: 'javascript:alert(1)', title: 'Ohne Kennung', body: 'Zeile 1\nZeile 2', link: null, publishedAt: null },
      ],
    });
  });

  it('is Atom', () => {
    expect(parseFeed(ATOM)?.items).toEqual([{ externalId: 'urn:1', title: 'Wartung', body: 'Am Samstag', link: 'https://example.com/b', publishedAt: instant(Date.UTC(2026, 10, 21, 10)) }]);
  });

  it('is a JSON feed; what says nothing is left out', () => {
    expect(parseFeed(JSON_FEED)?.items).toEqual([{ externalId: '7', title: 'Only text', body: 'Only text', link: null, publishedAt: instant(Date.UTC(2026, 10, 20)) }]);
  });

  it.each([
    ['a page', '<!doctype html><html><body>Hi</body></html>'],
    ['entities of its own', '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]><rss><channel><title>&lol2;</title></channel></rss>'],
    ['another XML', '<catalog><item/></catalog>'],
    ['another JSON', '{"items":[]}'],
    ['half a file', '<rss><channel><item><title>a'.slice(0, 9)],
    ['nothing', ''],
  ])('is not %s', (_, text) => {
    expect(parseFeed(text)).toBeNull();
  });

  it('keeps at most a hundred items and a few lines of each', () => {
    const many = JSON.stringify({ version: 'https://jsonfeed.org/version/1', title: '', items: Array.from({ length: 500 }, (_, id) => ({ id, title: 'x'.repeat(1_000), content_text: 'y'.repeat(99_999) })) });
    const items = parseFeed(many)?.items ?? [];
    expect([items.length, items[0]?.title.length, items[0]?.body.length]).toEqual([100, 300, 4_000]);
  });
});

describe('plain text', () => {
  it.each([
    ['<p>Ein <b>Wort</b></p>', 'Ein Wort'],
    ['a<br/>b<li>c</li>d', 'a\nb c\nd'],
    ['<style>x{}</style>y<script src=a>b</script>', 'y'],
    ['<script>never closed', ''],
    ['5 &lt; 6 &#8364; &#x20ac; &unknown; &#0;', '5 < 6 € € &unknown; &#0;'],
    ['umgekehrt \u202e gedreht', 'umgekehrt gedreht'],
    ['<img src=x onerror=alert(1)>', ''],
  ])('%s: %s', (html, text) => {
    expect(plainText(html)).toBe(text);
  });
});

describe('reading by address', () => {
  it.each([
    ['https://example.com/feed', true],
    ['http://localhost:8080/feed', true],
    ['http://example.com/feed', false],
    ['file:///etc/passwd', false],
    ['https://user:pass@example.com/', false],
    ['feed', false],
  ])('%s: %s', (address, isFine) => {
    expect(isFeedAddress(address)).toBe(isFine);
  });

  const asked = (answer: (request: Request) => Response) => readFeed({ address: 'https://example.com/feed', etag: '"1"', lastModified: null, fetch: (request) => Promise.resolve(answer(request)) });

  it('asks only for what is newer, and without any sign-in', async () => {
    const answer = await asked((request) => {
      expect([request.headers.get('if-none-match'), request.headers.get('authorization')]).toEqual(['"1"', null]);
      return new Response(null, { status: 304 });
    });
    expect(answer).toEqual({ ok: true, value: { kind: 'unchanged' } });
  });

  it('reads what is there with what the server says about it', async () => {
    expect(await asked(() => new Response(RSS, { headers: { etag: '"2"' } }))).toMatchObject({ ok: true, value: { kind: 'read', etag: '"2"', feed: { title: 'Distributor' } } });
  });

  it.each<[string, () => Response, object]>([
    ['is led to this computer', () => new Response(null, { status: 302, headers: { location: 'http://127.0.0.1:1/' } }), { tag: 'badAnswer' }],
    ['is led around in a circle', () => new Response(null, { status: 301, headers: { location: 'https://example.com/feed' } }), { tag: 'badAnswer' }],
    ['is led away from https', () => new Response(null, { status: 301, headers: { location: 'http://example.com/' } }), { tag: 'validation' }],
    ['gets a page', () => new Response('<html></html>'), { tag: 'badAnswer', detail: 'feed' }],
    ['gets far too much', () => new Response('x'.repeat(2_100_000)), { tag: 'badAnswer', detail: 'size' }],
    ['gets a refusal', () => new Response('', { status: 404 }), { tag: 'server', status: 404 }],
  ])('says so when it %s', async (_, answer, error) => {
    expect(await asked(answer)).toMatchObject({ ok: false, error });
  });

  it('says so when nobody answers', async () => {
    expect(await readFeed({ address: 'https://example.com/', etag: null, lastModified: null, fetch: () => Promise.reject(Object.assign(new Error('x'), { code: 'ENOTFOUND' })) })).toEqual({ ok: false, error: { tag: 'offline', reason: 'unreachable' } });
  });
});
