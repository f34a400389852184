/** What a family of rules is called. One that is new has no word yet: its folder's name must do. */
import { isKey, type Translate } from '../i18n/translate.ts';

export function familyName(family: string, t: Translate): string {
  const key = `family.${family}`;
  return isKey(key) ? t(key) : family;
}
