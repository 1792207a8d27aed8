import { describe, expect, it } from 'vitest';
import { createI18n } from '../../../../renderer/i18n/i18n.ts';

describe('numbers of things', () => {
  it.each([
    [1, '1 licencja', 'i jeszcze 1 subskrypcja'],
    [2, '2 licencje', 'i jeszcze 2 subskrypcje'],
    [4, '4 licencje', 'i jeszcze 4 subskrypcje'],
    [5, '5 licencji', 'i jeszcze 5 subskrypcji'],
    [12, '12 licencji', 'i jeszcze 12 subskrypcji'],
    [22, '22 licencje', 'i jeszcze 22 subskrypcje'],
    [0, '0 licencji', 'i jeszcze 0 subskrypcji'],
  ])('in Polish: %i', async (count, seats, more) => {
    const { t } = await createI18n('pl');
    expect(t('customers:page.seats', { count })).toBe(seats);
    expect(t('customers:page.more', { count })).toBe(more);
  });

  it.each([
    [1, 'Bis hierhin kann 1 Lizenz dieser Aufstockung zurückgegeben werden.'],
    [3, 'Bis hierhin können 3 Lizenzen dieser Aufstockung zurückgegeben werden.'],
  ])('in German: %i', async (count, sentence) => {
    const { t } = await createI18n('de');
    expect(t('subscriptions:event.batchCloses', { count })).toBe(sentence);
  });

  it.each([
    [1, 'Do tej chwili można zwrócić 1 licencję z tego zwiększenia.'],
    [3, 'Do tej chwili można zwrócić 3 licencje z tego zwiększenia.'],
    [25, 'Do tej chwili można zwrócić 25 licencji z tego zwiększenia.'],
  ])('in the accusative of Polish: %i', async (count, sentence) => {
    const { t } = await createI18n('pl');
    expect(t('subscriptions:event.batchCloses', { count })).toBe(sentence);
  });
});
