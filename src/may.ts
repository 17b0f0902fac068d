/** Who may teach, change settings of a place and read the report: one rule for every surface. Pure. */

/** Somebody who wants to do what not everybody may. */
export interface Who {
  /** As the platform names them: `slack:T1:U1`, `discord:123`, `terminal`. */
  readonly person: string;
  /** The platform says that they administer the workspace or the server; the adapter asks it. */
  readonly isPlatformAdmin?: boolean | undefined;
}

/** Whoever has a shell beside the store could write into it anyway. */
export const usualAdmins: readonly string[] = ['terminal'];

/** @param admins as ADMINS lists them */
export function may(admins: readonly string[], { person, isPlatformAdmin = false }: Who): boolean {
  return isPlatformAdmin || admins.includes(person);
}

/** Whether this can be the name of a person at all, so that a typing error is told at the start. */
export function namesPerson(name: string): boolean {
  return /^(?:terminal|slack:[A-Z0-9]+:[A-Z0-9]+|discord:\d+)$/.test(name);
}
