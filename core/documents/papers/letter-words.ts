import { emptyPlaceholders, filledIn } from '../../domain/papers/placeholders.ts';
import type { Placeholder } from '../../domain/papers/placeholders.ts';
import { isWorded, PLACEHOLDERS_OF } from '../../domain/papers/letter-texts.ts';
import type { WordedKind, WordPlace } from '../../domain/papers/letter-texts.ts';
import { signedBy } from '../closing.ts';
import { tied } from '../formats.ts';
import { prose } from '../layout/blocks.ts';
import type { Block } from '../layout/flow.ts';
import { markdown } from '../markdown.ts';
import { paperIn } from '../paper.ts';
import type { Paper, Voice } from '../paper.ts';
import type { PaperDocument, PaperOf } from './models.ts';

type Letter = PaperOf<WordedKind>;
type Says = (voice: Voice) => string;

/** The first words of a letter: the office's own in each language of the paper, else the program's. */
export const opening = (model: Letter, paper: Paper, ours: Says): readonly Block[] => words('opening', model, paper, ours, 3);

/** The last words of a letter and who wrote it. */
export const closing = (model: Letter, paper: Paper, ours: Says = ({ t }) => t('documents:mail.regards')): readonly Block[] => signedBy(model.seller, words('closing', model, paper, ours, 4.5));

function words(place: WordPlace, model: Letter, paper: Paper, ours: Says, gap: number): readonly Block[] {
  const voices: readonly Voice[] = paper.second === null ? [paper] : [paper, paper.second];
  return voices.flatMap((voice, index) => {
    const own = model.words?.[place][voice.language] ?? '';
    const setting = { type: index === 0 ? 'body' : 'small', gap: index === 0 ? gap : 2 } as const;
    const values = valuesOf(model, voice);
    if (own.trim() === '') return prose(tied(ours(voice), voice.language), setting.type, setting.gap);
    return markdown(own, { ...setting, between: 2, fill: (text) => tied(filledIn(text, values), voice.language) });
  });
}

/** What the placeholders of a letter stand for, in the words and formats of one of its languages. */
function valuesOf(model: Letter, { t, format }: Voice): Readonly<Partial<Record<Placeholder, string>>> {
  const { seller, customer } = model;
  const common = {
    customer: customer?.name ?? '',
    contact: customer?.contact ?? '',
    number: model.number ?? t('documents:title.pending'),
    date: format.longDay(model.date),
    author: seller.author,
    company: seller.companyName,
    phone: seller.phone,
    email: seller.email,
  };
  switch (model.kind) {
    case 'renewalLetter':
      return { ...common, days: format.count(model.days) };
    case 'priceChange':
      return { ...common, effectiveOn: format.longDay(model.effectiveOn) };
    case 'orderReceipt':
      return { ...common, reference: model.reference };
    case 'orderConfirmation':
      return { ...common, reference: model.reference, order: model.orderId, quote: model.quote?.number ?? '', commitment: model.commitment === null ? '' : format.money(model.commitment) };
    case 'changeConfirmation':
      return { ...common, product: model.licence.product };
  }
}

/** Names that the office's words on a paper ask for and nobody has a value for: it would go out with a hole. */
export const unfilledWords = (model: PaperDocument): readonly Placeholder[] => (isLetter(model) ? unfilledIn(model) : []);

const isLetter = (model: PaperDocument): model is Letter => isWorded(model.kind);

function unfilledIn(model: Letter): readonly Placeholder[] {
  const own = model.words;
  if (own === null) return [];
  const allowed = PLACEHOLDERS_OF[model.kind];
  const voice = paperIn(model.language, model.customer?.address?.country ?? null);
  const values = valuesOf(model, voice);
  const languages = model.secondLanguage === null ? [model.language] : [model.language, model.secondLanguage];
  const asked = languages.flatMap((language) => [own.opening[language], own.closing[language]]).join('\n');
  const unfilled = new Set(emptyPlaceholders(asked, allowed, (name) => (values[name] ?? '').trim() !== '').map(({ name }) => name));
  return allowed.filter((name) => unfilled.has(name));
}
