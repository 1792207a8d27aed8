/** Numbers that bound an order or a change (section 5 of the rules, section 15 for trials). */
export const LIMITS = {
  /** changes of one subscription before the service refuses more, and when to warn. */
  updates: 1_200,
  updatesWarnAt: 1_000,
  /** seats per Business SKU and customer, and of the whole Business family together. */
  businessSeats: 300,
  /** a Multi-Geo add-on covers at least this share of the base seats. */
  multiGeoPercent: 5,
  /** many promotions end at this many seats. */
  promotionSeats: 2_400,
  /** */
  trialSeats: 25,
  trialDays: 30,
  /** further resellers of a chain in the EU and EFTA. */
  chainResellers: 5,
};

/** Business Basic, Standard, Premium and Apps for business by product id. */
export const BUSINESS_FAMILY: readonly string[] = ['CFQ7TTC0LH18', 'CFQ7TTC0LDPB', 'CFQ7TTC0LCHC', 'CFQ7TTC0LH1G'];
