import type { Locale } from '../locale.ts';
import type { ActsFor } from '../persistence/transaction.ts';

/** What a person is in a body. The head signs; an observer only reads; an administrator acts for no body and sees no content. */
export enum Role {
  CHAIR = 'CHAIR',
  MEMBER = 'MEMBER',
  HEAD = 'HEAD',
  PROGRAMME_CLERK = 'PROGRAMME_CLERK',
  DESK_OFFICER = 'DESK_OFFICER',
  OFFICER = 'OFFICER',
  OBSERVER = 'OBSERVER',
  ADMINISTRATOR = 'ADMINISTRATOR',
}

/** A person acting for exactly one body (domain §5.0): everything that is asked or done is asked or done by one of these. */
export interface Actor extends ActsFor {
  login: string;
  personName: string;
  bodyNameVi: string;
  bodyNameEn: string;
  role: Role;
}

/** The name of something that has one in each language. */
export function inLocale(locale: Locale, name: { nameVi: string; nameEn: string }): string {
  return locale === 'vi' ? name.nameVi : name.nameEn;
}
