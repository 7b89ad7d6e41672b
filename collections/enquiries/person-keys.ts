/** By these two an enquiry is found again by whoever sent it, however they wrote them. */
export type PersonKeys = { emailKey: string | null; phoneKey: string | null }

export const personKeys = ({ email, phone }: Record<string, unknown>): PersonKeys => ({
  emailKey: emailKeyOf(email),
  phoneKey: phoneKeyOf(phone),
})

export const emailKeyOf = (email: unknown): string | null =>
  (typeof email === 'string' && email.trim().toLowerCase()) || null

/** Digits only, a British number as it is dialled in Britain: +44 (0)7700 900982 and 07700 900 982 are one. */
export function phoneKeyOf(phone: unknown): string | null {
  const digits = String(phone ?? '').replace(/\D/g, '')
  return digits.replace(/^(00)?440?(?=\d{9,10}$)/, '0') || null
}
