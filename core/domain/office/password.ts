/** What the order portal asks of a password (S-007 to S-009). `recommendedSpecial` only warns. */
export type PasswordCheck = {
  readonly length: boolean;
  readonly upper: boolean;
  readonly lower: boolean;
  readonly digit: boolean;
  readonly special: boolean;
  /** The portal takes not every special character; `!` and `$` are the ones it names. */
  readonly recommendedSpecial: boolean;
};

const LEAST = 8;

/** Ticks off each condition by itself. Looks only; the password is kept nowhere. */
export function checkPassword(password: string): PasswordCheck {
  return {
    length: Array.from(password).length >= LEAST,
    upper: /\p{Lu}/u.test(password),
    lower: /\p{Ll}/u.test(password),
    digit: /\d/.test(password),
    special: /[^\p{L}\p{N}\s]/u.test(password),
    recommendedSpecial: /[!$]/.test(password),
  };
}

/** Everything that is required; a special character outside the recommended ones passes with a warning. */
export const passwordVerdict = ({ length, upper, lower, digit, special, recommendedSpecial }: PasswordCheck): 'refused' | 'doubtful' | 'accepted' => {
  if (!(length && upper && lower && digit && special)) return 'refused';
  return recommendedSpecial ? 'accepted' : 'doubtful';
};
