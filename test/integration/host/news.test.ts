import { expect, test } from 'vitest';
import { demoDesk } from '../../builders/desk.ts';

const FEED = JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'Distributor', items: [{ id: 1, title: 'Neue Preise', content_text: 'Ab Dezember', url: 'https://example.com/1', date_published: '2026-11-22T08:00:00Z' }] });
let answer: () => Response = () => new Response(FEED);

const desk = demoDesk({ fetch: () => Promise.resolve(answer()) });

const titles = async (): Promise<readonly string[]> => (await desk.client.news.page({ from: 0, count: 50 })).rows.map(({ title }) => title);

test('the demo office has news of the sandbox, with their age', async () => {
  await expect.poll(titles).toHaveLength(4);
  const { asOf, unseen } = await desk.client.news.page({ from: 0, count: 1 });
  expect([asOf, unseen]).toEqual([expect.any(Number), 4]);
});

test('a feed is followed once it has been read, and its items are kept once', async () => {
  const { client } = desk;
  expect(await client.news.addSource({ address: 'https://example.com/feed' })).toMatchObject({ title: 'Distributor', problem: null });
  await client.news.refresh();
  expect((await titles()).filter((title) => title === 'Neue Preise')).toHaveLength(1);
  await expect(client.news.addSource({ address: 'https://example.com/feed' })).rejects.toMatchObject({ data: { tag: 'validation', issues: [{ problem: 'twice' }] } });
});

test('what is no feed is refused and nothing is kept', async () => {
  const { client } = desk;
  answer = () => new Response('<html></html>');
  await expect(client.news.addSource({ address: 'https://example.com/page' })).rejects.toMatchObject({ data: { tag: 'badAnswer' } });
  await expect(client.news.addSource({ address: 'http://example.com/feed' })).rejects.toMatchObject({ data: { tag: 'validation' } });
  expect((await client.news.sources()).sources.map(({ title }) => title)).toEqual(['Sandbox', 'Distributor']);
});

test('a source that fails keeps what it told before, and says so', async () => {
  const { client } = desk;
  expect(await client.news.refresh()).toEqual({ read: 1, failed: 1 });
  const [, distributor] = (await client.news.sources()).sources;
  expect(distributor).toMatchObject({ problem: { tag: 'badAnswer' }, readAt: expect.any(Number) });
  expect(await titles()).toContain('Neue Preise');
});

test('notes of one’s own stand among them; removing can be undone; seen is seen', async () => {
  const { client } = desk;
  const { id } = await client.news.add({ kind: 'instruction', title: 'Umowy w segregatorze', body: '', link: '' });
  expect(await titles()).toContain('Umowy w segregatorze');
  await client.news.remove({ id });
  expect(await titles()).not.toContain('Umowy w segregatorze');
  await client.news.restore({ id });
  await client.news.seen();
  expect((await client.news.page({ from: 0, count: 1 })).unseen).toBe(0);
  await expect(client.news.add({ kind: 'news', title: 'x', body: '', link: 'javascript:alert(1)' })).rejects.toMatchObject({ data: { tag: 'validation' } });
});
