/**
 * Headers of everything that `app://` answers (quality.md S5, S21). None about openers: no page of
 * ours can open another, nobody opens ours, and Chromium would begin a second process for it.
 */
const COMMON = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

const policy = (directives: readonly string[]): string => directives.join('; ');

/** The page itself. `nonce` is for the style elements that Fluent's style engine makes. */
export const pageHeaders = (nonce: string): Record<string, string> => ({
  ...COMMON,
  'content-security-policy': policy([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ]),
});

/** A paper shown inside the page: no scripts, no origin, nothing from anywhere. */
export const documentHeaders = (): Record<string, string> => ({ ...COMMON, 'content-security-policy': policy([...paper("'self'"), 'sandbox']) });

/**
 * A paper on its way to the printer: as above, and in no frame. Its window runs no script at all and
 * was opened by nobody; an origin of its own (`sandbox`) would add nothing but a new process for every
 * paper, which takes longer than laying out a letter.
 */
export const printHeaders = (): Record<string, string> => ({ ...COMMON, 'content-security-policy': policy(paper("'none'")) });

const paper = (ancestors: string): readonly string[] => [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "font-src 'self' data:",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'none'",
  `frame-ancestors ${ancestors}`,
];
