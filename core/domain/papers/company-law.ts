/** Legal forms whose letters the law of Poland, Germany or Britain regulates. */
export const FORMS_BY_COUNTRY = {
  PL: ['spzoo', 'psa', 'sa', 'ska', 'spk', 'spj', 'jdg', 'sc'],
  DE: ['gmbh', 'ug', 'ag', 'gmbhCoKg', 'kg', 'ohg', 'ek', 'einzel', 'gbr'],
  GB: ['ltd', 'plc', 'llp'],
} as const;
export const LEGAL_FORMS = [...FORMS_BY_COUNTRY.PL, ...FORMS_BY_COUNTRY.DE, ...FORMS_BY_COUNTRY.GB] as const;
export type LegalForm = (typeof LEGAL_FORMS)[number];

/** What a register or a law knows about the own company. Empty text and null: not given. */
export type CompanyLaw = {
  readonly legalForm: LegalForm | null;
  /** Registered seat; of a British company the registered office. */
  readonly seat: string;
  /** Register court; of a British company the part of the kingdom in which it is registered. */
  readonly registerCourt: string;
  /** KRS, HRB, HRA or company number as it is written. */
  readonly registerNumber: string;
  /** Share capital in whole units of `capitalCurrency`. */
  readonly capital: number | null;
  readonly capitalPaid: number | null;
  readonly capitalCurrency: string;
  /** Managing directors or the whole board, the chair of a board named as such. */
  readonly managers: string;
  /** Chair of the supervisory board. */
  readonly chair: string;
  /** The general partner of a partnership without a natural person who is liable. */
  readonly partnerName: string;
  readonly partnerCourt: string;
  readonly partnerNumber: string;
  readonly partnerManagers: string;
  /** First and last name of a sole trader or of the partners. */
  readonly ownerName: string;
};

export type CompanyField = Exclude<keyof CompanyLaw, 'legalForm' | 'capitalCurrency'>;

const REGISTER: readonly CompanyField[] = ['registerCourt', 'registerNumber'];
const GERMAN_REGISTER: readonly CompanyField[] = ['seat', ...REGISTER];
const PARTNER: readonly CompanyField[] = ['partnerName', 'partnerCourt', 'partnerNumber', 'partnerManagers'];

/** What a letter must name beside firm, address and tax number (documents.md 3.2, 4.2, 5). */
const REQUIRED: Readonly<Record<LegalForm, readonly CompanyField[]>> = {
  // art. 206 KSH
  spzoo: [...REGISTER, 'capital'],
  // art. 300¹⁶ and 374 KSH: the S.A. and S.K.A. name the paid-in part too.
  psa: [...REGISTER, 'capital'],
  sa: [...REGISTER, 'capital', 'capitalPaid'],
  ska: [...REGISTER, 'capital', 'capitalPaid'],
  // art. 34 of the KRS act
  spk: REGISTER,
  spj: REGISTER,
  // CEIDG: the business name holds first and last name.
  jdg: ['ownerName'],
  sc: ['ownerName'],
  // § 35a GmbHG
  gmbh: [...GERMAN_REGISTER, 'managers'],
  ug: [...GERMAN_REGISTER, 'managers'],
  // § 80 AktG
  ag: [...GERMAN_REGISTER, 'managers', 'chair'],
  // HGB (formerly § 177a with § 125a): the general partner's data as well.
  gmbhCoKg: [...GERMAN_REGISTER, ...PARTNER],
  kg: GERMAN_REGISTER,
  ohg: GERMAN_REGISTER,
  // § 37a HGB
  ek: GERMAN_REGISTER,
  einzel: ['ownerName'],
  gbr: ['ownerName'],
  // Companies Act 2006, s. 82; trading disclosures regulations of 2015.
  ltd: GERMAN_REGISTER,
  plc: GERMAN_REGISTER,
  llp: GERMAN_REGISTER,
};

/** Fields that the legal form asks for and that are empty; none while no form is chosen. */
export function missingCompanyFields(company: CompanyLaw): readonly CompanyField[] {
  if (company.legalForm === null) return [];
  return REQUIRED[company.legalForm].filter((field) => isEmpty(company[field]));
}

/** The fields that a form uses at all, for screens: required ones and what it may name. */
export function companyFieldsOf(form: LegalForm): readonly CompanyField[] {
  const may: readonly CompanyField[] = form === 'gmbh' || form === 'ug' ? ['chair'] : form === 'spk' ? PARTNER : [];
  return [...REQUIRED[form], ...may];
}

const isEmpty = (value: string | number | null): boolean => value === null || (typeof value === 'string' && value.trim() === '');
