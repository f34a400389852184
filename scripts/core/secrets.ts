/** What a secret looks like: keys that ask for one, and the forms that well-known services give theirs. */

const secretWords =
  /^(?:.*[_-])?(?:pass(?:word|phrase|wd|code)?|pwd|mot_de_passe|secret|(?:api|access|auth|bearer|refresh|private|session|client)[_-]?(?:token|key|secret)|token|credentials?|recovery[_-]?codes?|backup[_-]?codes?|otp|totp|2fa|mfa|cookie|pin|pin[_-]?code)(?:s)?$/i;

/** Does a key ask for a secret? `access_token` does, `tool_role` does not. */
export const isSecretKey = (key: string): boolean => secretWords.test(key);
