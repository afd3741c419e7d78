/** A login as it is kept: lower case, 3 to 40 of a–z, 0–9, dot, hyphen, underscore. Null when the text is none. */
export function loginOf(text: string): string | null {
  const login = text.normalize('NFKC').trim().toLowerCase();
  return /^[a-z0-9][a-z0-9._-]{2,39}$/.test(login) ? login : null;
}

/**
 * What is wrong with a new password: message key, or null. Length alone is asked for: rules about kinds of letters make
 * passwords worse (NIST SP 800-63B §3.1.1.2). Counted in characters as a person counts them.
 */
export function passwordFault(password: string, login: string): string | null {
  const length = [...password].length;
  if (length < 10) return 'identity.fault.passwordShort';
  if (length > 200) return 'identity.fault.passwordLong';
  return password.toLowerCase().includes(login) ? 'identity.fault.passwordIsLogin' : null;
}
