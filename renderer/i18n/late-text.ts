import type { i18n } from 'i18next';

/**
 * A sentence whose key is made of data (the steps of a guide, the articles of the help), which no
 * type can list. Tests hold data and sentences together in every language.
 */
export function lateText(instance: Pick<i18n, 'getResource' | 'language'>, namespace: 'guides' | 'help', key: string, language = instance.language): string {
  const text: unknown = instance.getResource(language, namespace, key);
  return typeof text === 'string' ? text : '';
}
